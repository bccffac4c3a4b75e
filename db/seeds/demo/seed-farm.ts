import type { Tx } from '#db/database.ts'
import { type DemoNames, inChunks, withFoodId } from './demo-names.ts'
import type { DemoWorld } from './world.ts'

/** Units with their cycles and harvests, what they reported and what became of it, and suppliers. */
export async function seedFarm(tx: Tx, world: DemoWorld, names: DemoNames) {
  await seedUnits(tx, world, names)
  await inChunks(
    world.reports.map((row) => withFoodId(row, names)),
    (rows) => tx.insertInto('supply_report').values(rows).execute(),
  )
  await inChunks(
    world.lots.map((row) => ({
      ...withFoodId(row, names),
      institution_id: names.institutionId(row.institution_id),
    })),
    (rows) => tx.insertInto('lot').values(rows).execute(),
  )
  await inChunks(world.movements, (rows) => tx.insertInto('movement').values(rows).execute())
  await seedSuppliers(tx, world, names)
}

async function seedUnits(tx: Tx, world: DemoWorld, names: DemoNames) {
  const units = world.units.map((row) => ({
    ...row,
    institution_id: names.institutionId(row.institution_id),
  }))
  await tx.insertInto('production_unit').values(units).execute()
  await inChunks(
    world.cycles.map((row) => withFoodId(row, names)),
    (rows) => tx.insertInto('production_cycle').values(rows).execute(),
  )
  await inChunks(world.harvests, (rows) => tx.insertInto('harvest').values(rows).execute())
}

async function seedSuppliers(tx: Tx, world: DemoWorld, names: DemoNames) {
  const suppliers = world.suppliers.map((row) => ({ ...row, region_id: names.regionId }))
  await tx.insertInto('supplier').values(suppliers).execute()
  await tx.insertInto('supplier_route').values(world.supplierRoutes).execute()
  await inChunks(
    world.offers.map((row) => withFoodId(row, names)),
    (rows) => tx.insertInto('supplier_offer').values(rows).execute(),
  )
}
