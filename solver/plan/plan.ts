import { z } from 'zod'

/**
 * The plan as it stands in its file (`lumbung/plan@1` and `@2`). Shape only: whether the numbers keep the
 * rules and add up is the business of `solver/verify`. Kilograms and rupiah are not rounded.
 */
export const PLAN_FORMAT = 'lumbung/plan@1'
export const UNCERTAIN_PLAN_FORMAT = 'lumbung/plan@2'

const id = z.string({ error: 'a non-empty string' }).min(1, { error: 'a non-empty string' })
const number = z.number({ error: 'a finite number' })
const whole = z.int({ error: 'a whole number >= 0' }).min(0, { error: 'a whole number >= 0' })
const list = <T extends z.ZodType>(item: T) => z.array(item, { error: 'a list' })
const shape = <T extends z.ZodRawShape>(fields: T) => z.strictObject(fields, { error: 'an object' })

/** Rupiah by part of the objective (section 3 of the format). `varietyIdr` is never above 0. */
const planCosts = shape({
  purchaseIdr: number,
  inHouseIdr: number,
  wasteIdr: number,
  unmetIdr: number,
  skippedIdr: number,
  bandsIdr: number,
  budgetIdr: number,
  varietyIdr: number,
  changeIdr: number,
})

const certain = {
  format: z.literal(PLAN_FORMAT, {
    error: `"${PLAN_FORMAT}" or "${UNCERTAIN_PLAN_FORMAT}"`,
  }),
  problemSha256: z
    .string({ error: '64 hexadecimal digits' })
    .regex(/^[0-9a-f]{64}$/, { error: '64 hexadecimal digits' }),
  objectiveIdr: number,
  boundIdr: number,
  gap: number,
  status: z.enum(['proven', 'time-limit'], { error: '"proven" or "time-limit"' }),
  costs: planCosts,
  menus: list(shape({ kitchen: id, day: id, course: id, recipe: id })),
  allocations: list(shape({ lot: id, kitchen: id, day: id, kg: number })),
  purchases: list(shape({ supplier: id, food: id, kitchen: id, day: id, kg: number })),
  unmet: list(shape({ food: id, kitchen: id, day: id, kg: number })),
  engine: shape({
    name: id,
    version: id,
    seed: whole,
    threads: whole,
    seconds: z.number({ error: 'a number >= 0' }).min(0, { error: 'a number >= 0' }),
  }),
}

/** How many kg of an uncertain lot the plan counts on; `serviceLevel` = chance to have them. */
const commitment = shape({ lot: id, kg: number, serviceLevel: number })

/**
 * What to do when an uncertain lot brings only its `lowKg`: the kg that a kitchen then lacks on a
 * day, bought from `supplier` when ordered by `orderBy`, or missing when nobody could deliver after
 * the harvest is known (no `supplier`, no `orderBy`).
 */
const recourse = shape({
  lot: id,
  kitchen: id,
  food: id,
  day: id,
  kg: number,
  supplier: id.optional(),
  orderBy: id.optional(),
})

const certainPlan = shape(certain)

const uncertainPlan = shape({
  ...certain,
  format: z.literal(UNCERTAIN_PLAN_FORMAT),
  commitments: list(commitment),
  recourse: list(recourse),
})

const named = z.looseObject({ format: z.literal(UNCERTAIN_PLAN_FORMAT) })

/** A plan of either version, or what is wrong with its shape. */
export const parsePlan = (document: unknown) =>
  named.safeParse(document).success
    ? uncertainPlan.safeParse(document)
    : certainPlan.safeParse(document)

type Uncertain = z.infer<typeof uncertainPlan>

/** Either version; only the second commits on uncertain lots. */
export type Plan = z.infer<typeof certainPlan> | Uncertain
export type PlanCosts = Plan['costs']
/** One dish of a plan: a kitchen serves `recipe` on `day` as `course`. A skipped course has none. */
export type MenuEntry = Plan['menus'][number]
export type Allocation = Plan['allocations'][number]
/** `day` is the day the food is cooked. */
export type Purchase = Plan['purchases'][number]
export type Unmet = Plan['unmet'][number]
/** What a plan decides, without what was said about it. */
export type Decisions = Pick<Plan, 'menus' | 'allocations' | 'purchases' | 'unmet'>
export type Commitment = Uncertain['commitments'][number]
export type Recourse = Uncertain['recourse'][number]
