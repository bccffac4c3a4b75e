import type { Named } from '#app/features/planning/named.ts'
import type { Database } from '#db/database.ts'
import type { PlanNames } from './plan-reason-words.ts'

type NamedRow = Named & { code: string }

const byCode = (rows: NamedRow[]) =>
  new Map(rows.map(({ code, nameId, nameEn }) => [code, { nameId, nameEn }]))

/** Names of everything that a problem of this region can speak of; nutrients come with their unit. */
export async function readPlanNames(db: Database, regionId: string): Promise<PlanNames> {
  const names = ['code', 'name_id as nameId', 'name_en as nameEn'] as const
  const foods = byCode(await db.selectFrom('food').select(names).execute())
  const recipes = byCode(await db.selectFrom('recipe').select(names).execute())
  const nutrients = await db
    .selectFrom('nutrient')
    .select(['tagname as code', 'name_id as nameId', 'name_en as nameEn'])
    .execute()
  const suppliers = await db
    .selectFrom('supplier')
    .where('region_id', '=', regionId)
    .select(['id', 'name'])
    .execute()
  const kitchens = await db.selectFrom('kitchen').select(['code', 'name']).execute()
  const nutrientOf = byCode(nutrients)
  const supplierOf = new Map(suppliers.map(({ id, name }) => [id, name]))
  const kitchenOf = new Map(kitchens.map(({ code, name }) => [code, name]))
  return {
    food: (code) => foods.get(code),
    recipe: (code) => recipes.get(code.split('@')[0] ?? code),
    nutrient: (tagname) => nutrientOf.get(tagname),
    supplier: (id) => supplierOf.get(id),
    kitchen: (code) => kitchenOf.get(code),
  }
}

/** Names of foods by their codes, in no order. */
export async function listFoodNames(db: Database, codes: readonly string[]): Promise<NamedRow[]> {
  if (codes.length === 0) return []
  return db
    .selectFrom('food')
    .where('code', 'in', [...codes])
    .select(['code', 'name_id as nameId', 'name_en as nameEn'])
    .execute()
}

/** Names of foods by their ids, in no order. */
export async function listFoodNamesByIds(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('food')
    .where('id', 'in', [...ids])
    .select(['id', 'name_id as nameId', 'name_en as nameEn'])
    .execute()
}

/** Plans for any of these kitchens whose days touch a span, the newest first. */
export const listPlansOfDays = (
  db: Database,
  kitchenIds: readonly string[],
  span: { startsOn: string; endsOn: string },
) =>
  db
    .selectFrom('plan as p')
    .innerJoin('planning_run as r', 'r.id', 'p.run_id')
    .where('r.starts_on', '<=', span.endsOn)
    .where('r.ends_on', '>=', span.startsOn)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('planning_run_kitchen as k')
          .whereRef('k.run_id', '=', 'r.id')
          .where('k.kitchen_id', 'in', [...kitchenIds])
          .select('k.run_id'),
      ),
    )
    .select(['p.id', 'p.status', 'p.created_at as createdAt'])
    .select(['r.starts_on as startsOn', 'r.ends_on as endsOn'])
    .orderBy('p.created_at', 'desc')
    .limit(20)
    .execute()
