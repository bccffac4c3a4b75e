import { sql } from 'kysely'
import type { Database } from '#db/database.ts'
import type { PlannedFood, StockLot } from './picking-list.ts'

/** What the plan that a kitchen adopted takes from lots on a day, by food; nothing without a plan. */
export async function listPlannedFoods(
  db: Database,
  kitchenId: string,
  serviceOn: string,
): Promise<PlannedFood[]> {
  return db
    .selectFrom('plan_allocation as a')
    .innerJoin('menu_week as w', (join) =>
      join
        .onRef('w.plan_id', '=', 'a.plan_id')
        .onRef('w.kitchen_id', '=', 'a.kitchen_id')
        .on('w.status', 'in', ['adopted', 'announced']),
    )
    .innerJoin('food as f', 'f.id', 'a.food_id')
    .where('a.kitchen_id', '=', kitchenId)
    .where('a.service_on', '=', serviceOn)
    .groupBy(['f.id', 'f.name_id', 'f.name_en'])
    .select(['f.id as foodId', 'f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(sql<number>`sum(a.kg)::float8`.as('kg'))
    .orderBy('f.name_id')
    .execute()
}

/** Lots of an institution with stock on hand, the first to expire first. */
export async function listStockLots(db: Database, institutionId: string): Promise<StockLot[]> {
  const rows = await db
    .selectFrom('lot as l')
    .innerJoin('movement as m', 'm.lot_id', 'l.id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .where('l.institution_id', '=', institutionId)
    .where('l.origin', '!=', 'expected')
    .groupBy(['l.id', 'f.storage'])
    .having(sql<boolean>`sum(m.kg) > 0`)
    .select(['l.id', 'l.code', 'l.food_id as foodId', 'l.ready_on as readyOn'])
    .select(['l.use_by as useBy', 'l.storage_place', sql<number>`sum(m.kg)`.as('kg')])
    .select(['l.storage_class', 'f.storage as foodStorage'])
    .orderBy('l.use_by')
    .orderBy('l.code')
    .execute()
  return rows.map(({ storage_place, storage_class, ...lot }) => ({
    ...lot,
    place: storage_place ?? undefined,
    storageClass: storage_class ?? lot.foodStorage,
  }))
}

/** What adopted plans of any kitchen still take from these lots from a day on, in kg by lot. */
export async function listPlannedKg(
  db: Database,
  lotIds: readonly string[],
  since: string,
): Promise<{ lotId: string; kg: number }[]> {
  if (lotIds.length === 0) return []
  return db
    .selectFrom('plan_allocation as a')
    .innerJoin('menu_week as w', (join) =>
      join
        .onRef('w.plan_id', '=', 'a.plan_id')
        .onRef('w.kitchen_id', '=', 'a.kitchen_id')
        .on('w.status', 'in', ['adopted', 'announced']),
    )
    .where('a.lot_id', 'in', [...lotIds])
    .where('a.service_on', '>=', since)
    .groupBy('a.lot_id')
    .select(['a.lot_id as lotId', sql<number>`sum(a.kg)::float8`.as('kg')])
    .orderBy('a.lot_id')
    .execute()
}
