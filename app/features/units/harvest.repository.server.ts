import type { Database, Tx } from '#db/database.ts'
import type { Harvest } from './harvest.ts'

/** Harvests of a unit from a day on, the oldest first. */
export const listHarvests = (db: Database, unitId: string, since: string): Promise<Harvest[]> =>
  db
    .selectFrom('harvest as h')
    .innerJoin('production_cycle as c', 'c.id', 'h.cycle_id')
    .innerJoin('food as f', 'f.id', 'c.food_id')
    .where('c.unit_id', '=', unitId)
    .where('h.harvested_on', '>=', since)
    .select([
      'h.cycle_id as cycleId',
      'f.code as foodCode',
      'h.harvested_on as harvestedOn',
      'h.kg',
    ])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .orderBy('h.harvested_on')
    .execute()

export const insertHarvest = (
  tx: Tx,
  harvest: { cycleId: string; lotId: string; harvestedOn: string; kg: number; accountId: string },
) =>
  tx
    .insertInto('harvest')
    .values({
      cycle_id: harvest.cycleId,
      lot_id: harvest.lotId,
      harvested_on: harvest.harvestedOn,
      kg: harvest.kg,
      account_id: harvest.accountId,
    })
    .execute()
