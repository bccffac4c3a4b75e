import type { Database, Tx } from '#db/database.ts'
import type { Json } from '#db/json.ts'
import type { PlanStatus } from './plan.ts'
import type { PlanReason } from './plan-reason.ts'
import type { PlanRows } from './stored-plan.ts'

export type NewPlan = {
  runId: string
  problemDocument: string
  problemSha256: string
  planDocument: string
  objectiveIdr: number
  boundIdr: number
  gap: number
  engine: Json
  earlierPlanId?: string
}

const toSen = (idr: number) => Math.round(idr * 100) / 100
/** A bound is rounded down: what is stored may never claim more than was proven. */
const toSenBelow = (idr: number) => Math.floor(idr * 100) / 100

export async function insertPlan(tx: Tx, plan: NewPlan): Promise<string> {
  const { id } = await tx
    .insertInto('plan')
    .values({
      run_id: plan.runId,
      problem_document: plan.problemDocument,
      problem_sha256: plan.problemSha256,
      plan_document: plan.planDocument,
      objective_idr: toSen(plan.objectiveIdr),
      bound_idr: toSenBelow(plan.boundIdr),
      gap: plan.gap,
      engine: plan.engine,
      earlier_plan_id: plan.earlierPlanId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** PostgreSQL takes 65,535 values in a statement; no line has more than ten. */
const LINES_PER_STATEMENT = 5000

async function inParts<Row>(rows: Row[], insert: (part: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += LINES_PER_STATEMENT) {
    await insert(rows.slice(from, from + LINES_PER_STATEMENT))
  }
}

/** The lines of a plan; they are never changed afterwards. */
export async function insertPlanLines(tx: Tx, planId: string, rows: PlanRows) {
  const place = (row: { kitchenId: string; serviceOn: string }) => ({
    plan_id: planId,
    kitchen_id: row.kitchenId,
    service_on: row.serviceOn,
  })
  const menus = rows.menus.map((row) => ({
    ...place(row),
    course: row.course,
    recipe_version_id: row.recipeVersionId,
  }))
  const allocations = rows.allocations.map((row) => ({
    ...place(row),
    lot_id: row.lotId,
    food_id: row.foodId,
    kg: row.kg,
    cost_idr_per_kg: row.costIdrPerKg,
    transport_idr_per_kg: row.transportIdrPerKg,
  }))
  const purchases = rows.purchases.map((row) => ({
    ...place(row),
    supplier_offer_id: row.supplierOfferId,
    food_id: row.foodId,
    kg: row.kg,
    price_idr_per_kg: row.priceIdrPerKg,
    transport_idr_per_kg: row.transportIdrPerKg,
  }))
  const shortfalls = rows.shortfalls.map((row) => ({
    ...place(row),
    food_id: row.foodId,
    needed_kg: row.neededKg,
    own_kg: row.ownKg,
    purchased_kg: row.purchasedKg,
    unmet_kg: row.unmetKg,
  }))
  await inParts(menus, (part) => tx.insertInto('plan_menu').values(part).execute())
  await inParts(allocations, (part) => tx.insertInto('plan_allocation').values(part).execute())
  await inParts(purchases, (part) => tx.insertInto('plan_purchase').values(part).execute())
  await inParts(shortfalls, (part) => tx.insertInto('shortfall').values(part).execute())
}

export const insertPlanReasons = (tx: Tx, planId: string, reasons: PlanReason[]) =>
  inParts(
    reasons.map((reason, sort) => ({
      plan_id: planId,
      sort,
      code: reason.code,
      facts: reason.facts,
      kitchen_id: reason.kitchenId ?? null,
      food_id: reason.foodId ?? null,
      service_on: reason.serviceOn ?? null,
    })),
    (part) => tx.insertInto('plan_reason').values(part).execute(),
  )

export type PlanHead = {
  id: string
  runId: string
  status: PlanStatus
  objectiveIdr: number
  boundIdr: number
  gap: number
  planDocument: string
  problemSha256: string
  createdAt: Date
  adoptedAt?: Date
  /** The plan that its search started from. */
  earlierPlanId?: string
}

export async function findPlan(db: Database, planId: string): Promise<PlanHead | undefined> {
  const row = await db
    .selectFrom('plan')
    .where('id', '=', planId)
    .select(['id', 'run_id as runId', 'status', 'objective_idr as objectiveIdr'])
    .select(['bound_idr as boundIdr', 'gap', 'plan_document as planDocument'])
    .select(['problem_sha256 as problemSha256'])
    .select(['created_at as createdAt', 'adopted_at as adoptedAt', 'earlier_plan_id'])
    .executeTakeFirst()
  if (!row) return undefined
  const { earlier_plan_id, adoptedAt, ...plan } = row
  return {
    ...plan,
    adoptedAt: adoptedAt ?? undefined,
    earlierPlanId: earlier_plan_id ?? undefined,
  }
}

/** The plan, held until the transaction ends. */
export async function lockPlan(tx: Tx, planId: string): Promise<PlanHead | undefined> {
  await tx.selectFrom('plan').where('id', '=', planId).select('id').forUpdate().execute()
  return findPlan(tx, planId)
}

/** Dishes of a plan, by day, of one kitchen when one is named. */
export const listPlanMenus = (db: Database, planId: string, kitchenId?: string) =>
  db
    .selectFrom('plan_menu')
    .where('plan_id', '=', planId)
    .$if(kitchenId !== undefined, (query) => query.where('kitchen_id', '=', kitchenId ?? ''))
    .select(['kitchen_id as kitchenId', 'service_on as serviceOn', 'course'])
    .select('recipe_version_id as recipeVersionId')
    .orderBy('service_on')
    .orderBy('course')
    .execute()

/** Dishes of a plan for these kitchens with their names, by day. */
export const listNamedPlanMenus = (db: Database, planId: string, kitchenIds: readonly string[]) =>
  db
    .selectFrom('plan_menu as m')
    .innerJoin('recipe_version as v', 'v.id', 'm.recipe_version_id')
    .innerJoin('recipe as r', 'r.id', 'v.recipe_id')
    .where('m.plan_id', '=', planId)
    .where('m.kitchen_id', 'in', [...kitchenIds])
    .select(['m.kitchen_id as kitchenId', 'm.service_on as serviceOn', 'm.course'])
    .select(['r.name_id as nameId', 'r.name_en as nameEn'])
    .orderBy('m.service_on')
    .execute()

export async function findProblemDocument(db: Database, planId: string): Promise<string> {
  const { problem_document } = await db
    .selectFrom('plan')
    .where('id', '=', planId)
    .select('problem_document')
    .executeTakeFirstOrThrow()
  return problem_document
}

/** Names of the foods in these lots, by lot code. */
export async function listLotFoodNames(db: Database, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, { nameId: string; nameEn: string }>()
  const rows = await db
    .selectFrom('lot as l')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .where('l.code', 'in', [...codes])
    .select(['l.code', 'f.name_id as nameId', 'f.name_en as nameEn'])
    .execute()
  return new Map(rows.map(({ code, ...names }) => [code, names]))
}
