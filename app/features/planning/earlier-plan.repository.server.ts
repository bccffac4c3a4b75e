import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { PlanChange, PlanContent } from './plan-change.ts'

type Span = { startsOn: string; endsOn: string }

/** The newest plan that stands for exactly these kitchens and touches these days. */
export async function findNewestPlanId(
  db: Database,
  of: Span & { kitchenIds: readonly string[] },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('plan as p')
    .innerJoin('planning_run as r', 'r.id', 'p.run_id')
    .innerJoin('planning_run_kitchen as k', 'k.run_id', 'r.id')
    .where('p.status', '!=', 'superseded')
    .where('r.mode', '=', 'plan')
    .where('r.starts_on', '<=', of.endsOn)
    .where('r.ends_on', '>=', of.startsOn)
    .groupBy(['p.id', 'p.created_at'])
    .having(({ fn, eb }) => eb(fn.count('k.kitchen_id'), '=', of.kitchenIds.length))
    .having(({ fn, eb }) =>
      eb(fn.agg('bool_and', [eb('k.kitchen_id', 'in', [...of.kitchenIds])]), '=', true),
    )
    .select('p.id')
    .orderBy('p.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** A plan's document and what its search learnt beside it; undefined when there is no such plan. */
export const findPlanToStartFrom = (db: Database, planId: string) =>
  db
    .selectFrom('plan as p')
    .leftJoin('plan_prices as c', 'c.plan_id', 'p.id')
    .where('p.id', '=', planId)
    .select(['p.plan_document as planDocument', 'c.document as pricesDocument'])
    .executeTakeFirst()

export const insertPlanPrices = (tx: Tx, planId: string, document: string) =>
  tx.insertInto('plan_prices').values({ plan_id: planId, document }).execute()

type Part = Span & { kitchenIds: readonly string[] }

/** What a plan serves and supplies to these kitchens on these days; mass in kg. */
export async function listPlanContent(
  db: Database,
  planId: string,
  { kitchenIds, startsOn, endsOn }: Part,
): Promise<PlanContent> {
  const isPart = sql<boolean>`line.plan_id = ${planId}
    and line.kitchen_id in (${sql.join(kitchenIds)})
    and line.service_on between ${startsOn} and ${endsOn}`
  const place = ['line.kitchen_id as kitchenId', 'line.service_on as serviceOn'] as const
  const menus = await db
    .selectFrom('plan_menu as line')
    .where(isPart)
    .select([...place, 'line.course', 'line.recipe_version_id as recipeVersionId'])
    .execute()
  const allocations = await db
    .selectFrom('plan_allocation as line')
    .where(isPart)
    .select([...place, 'line.food_id as foodId', 'line.kg', 'line.lot_id as lotId'])
    .execute()
  const purchases = await db
    .selectFrom('plan_purchase as line')
    .innerJoin('supplier_offer as o', 'o.id', 'line.supplier_offer_id')
    .where(isPart)
    .select([...place, 'line.food_id as foodId', 'line.kg', 'o.supplier_id as supplierId'])
    .execute()
  const unmet = await db
    .selectFrom('shortfall as line')
    .where(isPart)
    .where('line.unmet_kg', '>', 0)
    .select([...place, 'line.food_id as foodId', 'line.unmet_kg as kg'])
    .execute()
  const supply = [
    ...allocations.map((line) => ({ kind: 'lot' as const, ...line })),
    ...purchases.map((line) => ({ kind: 'supplier' as const, ...line })),
    ...unmet.map((line) => ({ kind: 'missing' as const, ...line })),
  ]
  return { menus, supply }
}

const LINES_PER_STATEMENT = 4000

/** What a plan does differently from its earlier one, in the order in which people are told. */
export async function insertPlanChanges(tx: Tx, planId: string, changes: readonly PlanChange[]) {
  for (let from = 0; from < changes.length; from += LINES_PER_STATEMENT) {
    const part = changes.slice(from, from + LINES_PER_STATEMENT)
    const rows = part.map((change, at) => ({ plan_id: planId, sort: from + at, ...rowOf(change) }))
    await tx.insertInto('plan_change').values(rows).execute()
  }
}

function rowOf(change: PlanChange) {
  const { kind, kitchenId, serviceOn } = change
  const isDish = kind === 'dish'
  return {
    kind,
    kitchen_id: kitchenId,
    service_on: serviceOn,
    course: isDish ? change.course : null,
    from_recipe_version_id: (isDish && change.fromVersionId) || null,
    to_recipe_version_id: (isDish && change.toVersionId) || null,
    food_id: isDish ? null : change.foodId,
    lot_id: kind === 'lot' ? change.lotId : null,
    supplier_id: kind === 'supplier' ? change.supplierId : null,
    from_kg: isDish ? 0 : change.fromKg,
    to_kg: isDish ? 0 : change.toKg,
  }
}
