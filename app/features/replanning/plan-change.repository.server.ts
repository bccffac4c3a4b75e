import type { Named } from '#app/features/planning/named.ts'
import type { Database } from '#db/database.ts'
import type { ChangeList } from './change-list.ts'

/** Stored changes of a plan for these kitchens, in the order in which they were told. */
export async function listPlanChanges(
  db: Database,
  planId: string,
  kitchenIds: readonly string[],
): Promise<ChangeList> {
  const rows = await db
    .selectFrom('plan_change as c')
    .leftJoin('recipe_version as fv', 'fv.id', 'c.from_recipe_version_id')
    .leftJoin('recipe as fr', 'fr.id', 'fv.recipe_id')
    .leftJoin('recipe_version as tv', 'tv.id', 'c.to_recipe_version_id')
    .leftJoin('recipe as tr', 'tr.id', 'tv.recipe_id')
    .leftJoin('food as f', 'f.id', 'c.food_id')
    .leftJoin('lot as l', 'l.id', 'c.lot_id')
    .leftJoin('institution as i', 'i.id', 'l.institution_id')
    .leftJoin('production_unit as u', 'u.id', 'l.unit_id')
    .leftJoin('supplier as s', 's.id', 'c.supplier_id')
    .where('c.plan_id', '=', planId)
    .where('c.kitchen_id', 'in', [...kitchenIds])
    .select(['c.kind', 'c.kitchen_id as kitchenId', 'c.service_on as serviceOn', 'c.course'])
    .select(['fr.name_id as fromNameId', 'fr.name_en as fromNameEn'])
    .select(['tr.name_id as toNameId', 'tr.name_en as toNameEn'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn', 'l.code as lotCode'])
    .select(['i.name as institutionName', 'u.name as unitName', 's.name as supplierName'])
    .select(['c.from_kg as fromKg', 'c.to_kg as toKg'])
    .orderBy('c.sort')
    .execute()
  const list: ChangeList = { dishes: [], supply: [] }
  for (const { kind, kitchenId, serviceOn, course, ...row } of rows) {
    const place = { kitchenId, serviceOn }
    if (kind === 'dish') {
      if (!course) continue
      const from = named(row.fromNameId, row.fromNameEn)
      const to = named(row.toNameId, row.toNameEn)
      list.dishes.push({ ...place, course, from, to })
      continue
    }
    const food = named(row.foodNameId, row.foodNameEn)
    if (!food) continue
    const sourceName = row.supplierName ?? row.unitName ?? row.institutionName ?? undefined
    const { fromKg, toKg } = row
    const lotCode = row.lotCode ?? undefined
    list.supply.push({ ...place, kind, food, sourceName, lotCode, fromKg, toKg })
  }
  return list
}

const named = (nameId: string | null, nameEn: string | null): Named | undefined =>
  nameId !== null && nameEn !== null ? { nameId, nameEn } : undefined
