import { assembleBankProblem, bankMenu } from '#app/features/menu-bank/bank-problem.ts'
import {
  type BankFacts,
  judgedDishes,
  judgedGroup,
} from '#app/features/menu-bank/read-bank-facts.server.ts'
import { type GroupJudgement, isPassed, judgeWeek } from '#app/features/menu-bank/week-judgement.ts'
import { isFried, MOST_FRIED, type WeekOrder, wishFor } from '#app/features/menu-bank/week-order.ts'
import { plan } from '#solver/index.ts'

/** A dish of a built week, by codes. */
export type BuiltDish = { dayNumber: number; course: string; code: string }
export type BuiltWeek = { dishes: BuiltDish[]; judgements: GroupJudgement[]; isReady: boolean }

export type Limits = { seconds: number; tries: number }

/** Judges a week by our own arithmetic, pessimistically: the solver's word is not taken for it. */
export function judgeBuilt(facts: BankFacts, order: WeekOrder, dishes: readonly BuiltDish[]) {
  const placed = dishes.flatMap(({ dayNumber, code }) => {
    const dish = facts.dishes.find((one) => one.code === code)
    return dish ? [{ dayNumber, course: dish.course, recipeId: dish.recipeId }] : []
  })
  const costOfKg = (foodId: string) => facts.prices.get(foodId)?.priceIdrPerKg
  return order.groups.map((group) =>
    judgeWeek(judgedDishes(facts, placed), judgedGroup(facts, group), costOfKg),
  )
}

/** Fried dishes beyond those that a week may have, pinned ones kept. */
function friedTooMany(facts: BankFacts, order: WeekOrder, dishes: readonly BuiltDish[]) {
  const pinned = new Set(order.pins.map(({ recipe }) => recipe))
  const fried = dishes
    .map(({ code }) => code)
    .filter((code) => facts.dishes.some((dish) => dish.code === code && isFried(dish)))
    .sort((a, b) => Number(pinned.has(b)) - Number(pinned.has(a)))
  return fried.slice(MOST_FRIED)
}

/**
 * Plans one week with the solver and mends what its words cannot say: with more than two fried
 * dishes those beyond are taken out. A week that is not ready is planned anew, less choosy.
 */
export async function buildWeek(
  facts: BankFacts,
  order: WeekOrder,
  used: readonly string[],
  { seconds, tries }: Limits,
): Promise<BuiltWeek> {
  const excluded = new Set<string>()
  const priceIdrPerKg = new Map(
    [...facts.facts.foods].flatMap(([id, { code }]) => {
      const price = facts.prices.get(id)
      return price ? [[code, price.priceIdrPerKg] as const] : []
    }),
  )
  const groups = order.groups.map((group) => judgedGroup(facts, group))
  const store = { dishes: facts.dishes, nutrients: facts.nutrients, priceIdrPerKg, groups, used }
  for (let attempt = 1; ; attempt += 1) {
    const wish = wishFor(order, { ...store, excluded, dispreferenceShare: 1 / attempt })
    const problem = JSON.stringify(assembleBankProblem(wish))
    const found = await plan(problem, { gap: 0.02, seconds, threads: 2, seed: attempt })
    const dishes = bankMenu(found.menus)
    const tooMany = friedTooMany(facts, order, dishes)
    const judgements = judgeBuilt(facts, order, dishes)
    const isReady = tooMany.length === 0 && judgements.every(isPassed)
    if (attempt >= tries || isReady) return { dishes, judgements, isReady }
    for (const code of tooMany) excluded.add(code)
  }
}
