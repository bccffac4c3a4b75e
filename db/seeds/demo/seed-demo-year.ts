import type { Database } from '#db/database.ts'
import { demoNames, inChunks, withFoodId } from './demo-names.ts'
import { demoYear } from './demo-year.ts'
import { demoWorld } from './world.ts'

/**
 * Writes the year before the demo world, in one transaction; nothing happens when it stands. The
 * world of the same day must stand already.
 */
export async function seedDemoYear(db: Database, today: string): Promise<{ seeded: boolean }> {
  const year = demoYear(today)
  return db.transaction().execute(async (tx) => {
    const claimed = await tx
      .insertInto('installation')
      .values({ key: 'demo-year', value: { seededOn: today } })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst()
    if (!claimed) return { seeded: false }
    const names = await demoNames(tx, demoWorld(today))
    const cycles = year.cycles.map((row) => withFoodId(row, names))
    await inChunks(cycles, (rows) => tx.insertInto('production_cycle').values(rows).execute())
    await inChunks(year.harvests, (rows) => tx.insertInto('harvest').values(rows).execute())
    const reports = year.reports.map((row) => withFoodId(row, names))
    await inChunks(reports, (rows) => tx.insertInto('supply_report').values(rows).execute())
    const lots = year.lots.map((row) => ({
      ...withFoodId(row, names),
      institution_id: names.institutionId(row.institution_id),
    }))
    await inChunks(lots, (rows) => tx.insertInto('lot').values(rows).execute())
    await inChunks(year.movements, (rows) => tx.insertInto('movement').values(rows).execute())
    return { seeded: true }
  })
}
