import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { addWeeks, weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { BANK_NUTRIENTS } from './bank-band.ts'
import { isFarmFood } from './farm-food.ts'
import {
  type BankFacts,
  judgedDishes,
  judgedGroup,
  readBankFacts,
} from './read-bank-facts.server.ts'
import { findReadyWeek, listReadyWeeks } from './ready-week.repository.server.ts'
import type { ReadyWeek } from './ready-week.ts'
import { farmShare, isPassed, judgeWeek } from './week-judgement.ts'

type Asker = { actor: Actor; today: string }

/** Kitchens of the person, and the region at whose prices the bank is shown. */
async function placesOf(db: Database, actor: Actor) {
  const kitchens = await listKitchens(db, { institutionIds: actor.institutionIds })
  const regionId = kitchens[0]?.regionId ?? actor.regionIds?.[0]
  return { kitchens, regionId }
}

function judged(facts: BankFacts, { dishes, groups, ...head }: ReadyWeek) {
  const placed = judgedDishes(facts, dishes)
  const costOfKg = (foodId: string) => facts.prices.get(foodId)?.priceIdrPerKg
  const codeOf = (foodId: string) => facts.facts.foods.get(foodId)?.code ?? ''
  const judgements = groups.map((group) => judgeWeek(placed, judgedGroup(facts, group), costOfKg))
  return {
    ...head,
    judgements,
    isReady: judgements.every(isPassed),
    farmShare: farmShare(placed, (foodId) => isFarmFood(codeOf(foodId))),
  }
}

/** Every ready week, measured now: newest recipes, newest prices, the rules of today. */
export async function loadMenuBank(db: Database, { actor, today }: Asker) {
  const weeks = await listReadyWeeks(db)
  const { regionId } = await placesOf(db, actor)
  const recipeIds = weeks.flatMap(({ dishes }) => dishes.map(({ recipeId }) => recipeId))
  const facts = await readBankFacts(db, { regionId, today, recipeIds })
  const hasExamplePrices = [...facts.prices.values()].some(({ isExample }) => isExample)
  const measured = weeks.map((week) => {
    const { judgements, ...rest } = judged(facts, week)
    return {
      ...rest,
      groups: judgements.map(({ results, ...one }) => ({ ...one, bands: results.length })),
    }
  })
  return { weeks: measured, hasExamplePrices }
}

/** How many weeks ahead a ready week may be put on a menu. */
const WEEKS_AHEAD = 8

/** One week with its dishes, every band of every group, and where it can be put. */
export async function loadReadyWeek(db: Database, { actor, today }: Asker, code: string) {
  const week = await findReadyWeek(db, code)
  if (!week) return undefined
  const { kitchens, regionId } = await placesOf(db, actor)
  const recipeIds = week.dishes.map(({ recipeId }) => recipeId)
  const facts = await readBankFacts(db, { regionId, today, recipeIds })
  const nutrients = await listNutrients(db)
  const nameOf = ({ recipeId }: { recipeId: string }) => {
    const dish = facts.dishes.find((one) => one.recipeId === recipeId)
    return dish ? { nameId: dish.nameId, nameEn: dish.nameEn, isDraft: dish.isDraft } : undefined
  }
  return {
    week: judged(facts, week),
    dishes: week.dishes.flatMap((dish) => {
      const name = nameOf(dish)
      return name ? [{ ...dish, ...name }] : []
    }),
    nutrients: nutrients.filter(({ tagname }) => BANK_NUTRIENTS.includes(tagname)),
    notComputed: nutrients.filter(({ isInTkpi }) => !isInTkpi),
    hasExamplePrices: [...facts.prices.values()].some(({ isExample }) => isExample),
    kitchens: kitchens
      .filter(({ institutionId }) => mayIn(actor, 'change:menu', { institutionId }))
      .map(({ id, name }) => ({ id, name })),
    weeks: Array.from({ length: WEEKS_AHEAD }, (_, index) => addWeeks(weekOf(today), index + 1)),
  }
}
