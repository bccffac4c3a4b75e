import {
  assembleBankProblem,
  type BankWish,
  bankMenu,
} from '#app/features/menu-bank/bank-problem.ts'
import { type PlacedDish, polishWeek } from '#app/features/menu-bank/polish-week.ts'
import {
  type BankFacts,
  judgedDishes,
  judgedGroup,
} from '#app/features/menu-bank/read-bank-facts.server.ts'
import { type GroupJudgement, isPassed, judgeWeek } from '#app/features/menu-bank/week-judgement.ts'
import { type WeekOrder, wishFor } from '#app/features/menu-bank/week-order.ts'
import { packageKeepsHours } from '#app/features/menus/package-day.ts'
import { plan } from '#solver/index.ts'

/** A dish of a built week, by codes. */
export type BuiltDish = PlacedDish
export type BuiltWeek = { dishes: BuiltDish[]; judgements: GroupJudgement[]; isReady: boolean }

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

/**
 * Plans one week with the solver, then exchanges single dishes until everything is kept: the
 * solver knows neither the limit of fried dishes nor the last tenth of a percent.
 */
export async function buildWeek(
  facts: BankFacts,
  order: WeekOrder,
  { used, seconds }: { used: readonly string[]; seconds: number },
): Promise<BuiltWeek> {
  const priceIdrPerKg = new Map(
    [...facts.facts.foods].flatMap(([id, { code }]) => {
      const price = facts.prices.get(id)
      return price ? [[code, price.priceIdrPerKg] as const] : []
    }),
  )
  const groups = order.groups.map((group) => judgedGroup(facts, group))
  const { dishes, nutrients } = facts
  const keeps = packageKeepsHours(facts.book.values)
  const store = { dishes, nutrients, priceIdrPerKg, groups, used, packageKeepsHours: keeps }
  const wish = wishFor(order, store)
  const problem = JSON.stringify(assembleBankProblem(wish))
  const found = await plan(problem, { gap: 0.02, seconds, threads: 2, seed: 1 })
  const best = polished(bankMenu(found.menus), wish)
  const judgements = judgeBuilt(facts, order, best.dishes)
  return { dishes: best.dishes, judgements, isReady: judgements.every(isPassed) }
}

const POLISH = { steps: 1_000_000, warmth: 0.3 }
const MOST_TRIES = 5

/** The first try that keeps everything, else the best of all. */
function polished(dishes: readonly PlacedDish[], wish: BankWish) {
  let best = polishWeek(dishes, wish, { ...POLISH, seed: 1 })
  for (let seed = 2; seed <= MOST_TRIES && best.missedShare > 0; seed += 1) {
    const tried = polishWeek(dishes, wish, { ...POLISH, seed })
    if (tried.missedShare < best.missedShare) best = tried
  }
  return best
}
