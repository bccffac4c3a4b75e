import type { Explanation } from '#solver/index.ts'
import type { PlanningInput } from './planning-input.ts'

type Fact = null | boolean | number | string | Fact[] | { [key: string]: Fact | undefined }
type Facts = { [key: string]: Fact | undefined }

/** A code with facts, made by the solver; the screen translates. Ids are those of the problem. */
export type PlanReason = {
  code: string
  facts: Facts
  kitchenId?: string
  foodId?: string
  serviceOn?: string
}

/** Why own produce does not cover a need, or nobody has it; one row for each reason. */
type ShortfallReasons = Explanation['shortfalls'][number]

/** Codes of limits stand apart from reasons of shortfalls: 'limit-budget'. */
export const LIMIT_PREFIX = 'limit-'
/** What would make a kitchen's bands, budget and supply go together: a set of concessions. */
export const WAY_OUT = 'way-out'
/** What one more kilogram in the kitchen on that day would save. */
export const ONE_MORE_KG = 'one-more-kg'

/**
 * The explanation as rows: reasons of each shortfall, then the limits that bind, the dearest first,
 * then the ways out of a conflict, the cheapest first.
 * What nobody had time to work out is left out, never 0.
 */
export function reasonsOf(explanation: Explanation, input: PlanningInput): PlanReason[] {
  const kitchenIdOf = new Map(input.kitchens.map(({ code, id }) => [code, id]))
  const foodIdOf = new Map(input.foods.map(({ code, id }) => [code, id]))
  const ofShortfall = ({ kitchen, food, day, ...why }: ShortfallReasons): PlanReason[] => {
    const place = {
      kitchenId: kitchenIdOf.get(kitchen),
      foodId: foodIdOf.get(food),
      serviceOn: day,
    }
    const { oneMoreKgIdr } = why
    const worth = oneMoreKgIdr === undefined ? [] : [{ code: ONE_MORE_KG, facts: { oneMoreKgIdr } }]
    return [...why.reasons, ...worth].map(({ code, facts }) => ({ code, facts, ...place }))
  }
  const limits = explanation.limits.map(({ limit, easing, savesAtLeastIdr, swap }) => ({
    code: `${LIMIT_PREFIX}${limit.rule}`,
    facts: { ...limit.facts, easing, savesAtLeastIdr, swap },
    kitchenId: 'kitchen' in limit.facts ? kitchenIdOf.get(limit.facts.kitchen) : undefined,
  }))
  const waysOut = explanation.waysOut.map(({ kitchen, ...facts }) => ({
    code: WAY_OUT,
    facts,
    kitchenId: kitchenIdOf.get(kitchen),
  }))
  return [...explanation.shortfalls.flatMap(ofShortfall), ...limits, ...waysOut]
}
