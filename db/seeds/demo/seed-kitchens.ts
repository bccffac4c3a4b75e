import type { Tx } from '#db/database.ts'
import type { DemoNames } from './demo-names.ts'
import { demoLetterheads, demoSignatories } from './demo-signing.ts'
import type { DemoWorld } from './world.ts'

/** Kitchens, whom they serve, and their menus. */
export async function seedKitchens(tx: Tx, world: DemoWorld, names: DemoNames) {
  await tx
    .insertInto('kitchen')
    .values(
      world.kitchens.map((row) => ({
        ...row,
        institution_id: names.institutionId(row.institution_id),
      })),
    )
    .execute()
  await tx.insertInto('kitchen_equipment').values(world.equipment).execute()
  await tx
    .insertInto('delivery_route')
    .values(
      world.deliveryRoutes.map((row) => ({
        ...row,
        from_institution_id: names.institutionId(row.from_institution_id),
      })),
    )
    .execute()
  await tx.insertInto('eligibility_answer').values(world.eligibilityAnswers).execute()
  await tx.insertInto('beneficiary_place').values(world.places).execute()
  await tx.insertInto('beneficiary_group').values(world.groups).execute()
  await tx.insertInto('headcount').values(world.headcounts).execute()
  await tx.insertInto('kitchen_gate_window').values(world.gateWindows).execute()
  await tx.insertInto('service_calendar_day').values(world.calendarDays).execute()
  await tx.insertInto('place_closure').values(world.closures).execute()
  await tx.insertInto('dietary_need').values(world.dietaryNeeds).execute()
  await seedMenus(tx, world, names)
  await tx.insertInto('signatory').values(demoSignatories()).execute()
  await tx
    .insertInto('letterhead')
    .values(
      demoLetterheads().map((row) => ({
        ...row,
        institution_id: names.institutionId(row.institution_id),
      })),
    )
    .execute()
}

async function seedMenus(tx: Tx, world: DemoWorld, names: DemoNames) {
  const weeks = world.menuWeeks.map(({ week }) => week)
  await tx.insertInto('menu_week').values(weeks).execute()
  const entries = world.menuWeeks.flatMap(({ week, entries: own }) =>
    own.map(({ recipe, ...entry }) => ({
      ...entry,
      menu_week_id: week.id,
      recipe_version_id: names.recipeVersionId(recipe),
    })),
  )
  await tx.insertInto('menu_entry').values(entries).execute()
}
