import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import { managerOf } from './demo-accounts.ts'
import { idOf } from './demo-chance.ts'
import { addDays, atWib } from './demo-day.ts'
import {
  DEMO_STARTS,
  demoBagsIn,
  demoBagsOut,
  demoCycleLogs,
  demoInputLots,
} from './demo-farm-work.ts'
import { type DemoNames, demoNames } from './demo-names.ts'
import { institutionId } from './demo-region.ts'
import { unitId } from './demo-units.ts'
import { demoWorld } from './world.ts'

/**
 * Writes what the demo's farms did: feed and compost, deaths and samples of the running cycles, a
 * processing unit with its recipe, and crates. Nothing happens when it stands; the world of the
 * same day must stand already.
 */
export async function seedDemoFarmWork(db: Database, today: string): Promise<{ seeded: boolean }> {
  return db.transaction().execute(async (tx) => {
    const claimed = await tx
      .insertInto('installation')
      .values({ key: 'demo-farm-work', value: { seededOn: today } })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst()
    if (!claimed) return { seeded: false }
    const names = await demoNames(tx, demoWorld(today))
    const place = (at: string) => names.institutionId(institutionId(at))
    const bags = demoInputLots(today).map(({ at, ...row }) => ({
      ...row,
      institution_id: place(at),
    }))
    await tx.insertInto('input_lot').values(bags).execute()
    await tx.insertInto('cycle_log').values(demoCycleLogs(today)).execute()
    await tx
      .insertInto('input_movement')
      .values([...demoBagsIn(today), ...demoBagsOut(today)])
      .execute()
    for (const start of DEMO_STARTS) await setStart(tx, start)
    await nameLotsOfHarvests(tx)
    await seedProcessing(tx, names)
    await seedShallots(tx, place('muntok'), names.foodId('bawang-merah'), today)
    await seedCrates(tx, place('muntok'), today)
    return { seeded: true }
  })
}

type Start = { cycleId: string; startAgeDays?: number; startMeanGrams?: number }

const setStart = (tx: Tx, { cycleId, startAgeDays, startMeanGrams }: Start) =>
  tx
    .updateTable('production_cycle')
    .set({ start_age_days: startAgeDays ?? null, start_mean_grams: startMeanGrams ?? null })
    .where('id', '=', cycleId)
    .execute()

/** Harvests of the demo were weighed in with a lot of the same cycle and day. */
const nameLotsOfHarvests = (tx: Tx) =>
  sql`
    update harvest set lot_id = l.id
    from lot as l join supply_report as s on s.id = l.supply_report_id
    where s.cycle_id = harvest.cycle_id and l.ready_on = harvest.harvested_on
      and l.origin = 'harvest' and harvest.lot_id is null
  `.execute(tx)

async function seedProcessing(tx: Tx, names: DemoNames) {
  const unit = unitId('muntok-olahan')
  const place = names.institutionId(institutionId('muntok'))
  await tx
    .insertInto('production_unit')
    .values({
      id: unit,
      institution_id: place,
      code: 'muntok-olahan',
      name: 'Pengolahan kecil',
      kind: 'processing',
      location: 'inner-perimeter',
      is_example: true,
    })
    .execute()
  const shared = { unit_id: unit, source: 'contoh, timbang sendiri', is_example: true }
  const fried = { id: idOf('recipe', 'bawang-goreng'), name: 'Bawang goreng' }
  const tempeh = { id: idOf('recipe', 'tempe'), name: 'Tempe' }
  await tx
    .insertInto('processing_recipe')
    .values([
      {
        ...shared,
        ...fried,
        output_food_id: names.foodId('bawang-goreng'),
        yield_share: 0.3,
        shelf_life_days: 30,
      },
      {
        ...shared,
        ...tempeh,
        output_food_id: names.foodId('tempe'),
        yield_share: 1.7,
        shelf_life_days: 2,
      },
    ])
    .execute()
  await tx
    .insertInto('processing_ingredient')
    .values([
      { recipe_id: fried.id, food_id: names.foodId('bawang-merah'), share: 1 },
      { recipe_id: tempeh.id, food_id: names.foodId('kacang-kedelai'), share: 1 },
    ])
    .execute()
}

/** What the fried shallots are made of. */
async function seedShallots(tx: Tx, place: string, foodId: string, today: string) {
  const shallots = idOf('store', 'muntok', 'bawang-merah')
  const boughtOn = addDays(today, -4)
  await tx
    .insertInto('lot')
    .values({
      id: shallots,
      code: 'gudang-muntok-bawang-merah',
      institution_id: place,
      food_id: foodId,
      origin: 'purchase',
      ready_on: boughtOn,
      use_by: addDays(today, 26),
      cost_idr_per_kg: 49_885,
      waste_idr_per_kg: 49_885,
      is_example: true,
    })
    .execute()
  await tx
    .insertInto('movement')
    .values({
      lot_id: shallots,
      kind: 'received',
      kg: 14,
      moved_on: boughtOn,
      account_id: managerOf('muntok'),
      recorded_at: atWib(boughtOn, '11:00'),
      reason: 'Pembelian (contoh)',
    })
    .execute()
}

const seedCrates = (tx: Tx, place: string, today: string) =>
  tx
    .insertInto('crate')
    .values(
      ['P-01', 'P-02', 'K-01'].map((code) => ({
        institution_id: place,
        code,
        mark: code.startsWith('P') ? ('food' as const) : ('pens' as const),
        marked_on: addDays(today, -30),
        is_example: true,
      })),
    )
    .execute()
