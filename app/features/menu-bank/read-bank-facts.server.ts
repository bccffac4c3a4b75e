import { servingOf } from '#app/features/beneficiaries/beneficiary-group.ts'
import { listPortionScales } from '#app/features/beneficiaries/headcount.repository.server.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { ruleValue } from '#app/features/foods/rule-set.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { amountsOf } from '#app/features/menus/dish.ts'
import {
  listNewestFoodPrices,
  nutritionFactsFor,
} from '#app/features/recipes/recipe-facts.repository.server.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import type { Database } from '#db/database.ts'
import { BANK_NUTRIENTS, bankBands } from './bank-band.ts'
import type { ReadyDish, ReadyGroup } from './ready-week.ts'
import type { JudgedDish, JudgedGroup } from './week-judgement.ts'

/**
 * What judging ready weeks rests on: the rules in force on `today`, the newest versions of the
 * shared recipes (those of `recipeIds`, else all) and the newest prices of a region.
 */
export async function readBankFacts(
  db: Database,
  asked: { regionId?: string; today: string; recipeIds?: readonly string[] },
) {
  const book = await findRuleBookOn(db, asked.today)
  if (!book) throw new Error(`no rule set is in force on ${asked.today}`)
  const shared = await listDishes(db, { kitchenIds: [] })
  const wanted = asked.recipeIds && new Set(asked.recipeIds)
  const dishes = shared.filter(({ recipeId }) => wanted?.has(recipeId) ?? true)
  const foodIds = dishes.flatMap(({ ingredients }) => ingredients.map(({ foodId }) => foodId))
  const facts = await nutritionFactsFor(db, foodIds, BANK_NUTRIENTS)
  const nutrients = new Map(
    dishes.map(({ recipeId, ingredients }) => [
      recipeId,
      amountsOf(recipeNutrition(ingredients, facts, BANK_NUTRIENTS), BANK_NUTRIENTS),
    ]),
  )
  const prices =
    asked.regionId === undefined ? new Map() : await listNewestFoodPrices(db, asked.regionId)
  const scales = await listPortionScales(db, book.ruleSet.id)
  return { book, scales, dishes, facts, nutrients, prices }
}

export type BankFacts = Awaited<ReturnType<typeof readBankFacts>>

const CEILINGS = { small: 'price-ceiling-small-idr', large: 'price-ceiling-large-idr' }

/** A group with its scales, its bands and the most that its portion may cost. */
export function judgedGroup({ book, scales }: BankFacts, group: ReadyGroup): JudgedGroup {
  const ceilingIdr = ruleValue(book.values, CEILINGS[servingOf(group.groupKind).portionClass])
  if (ceilingIdr === undefined) throw new Error('the rule set names no price ceilings')
  const own = scales.filter(({ groupKind }) => groupKind === group.groupKind)
  return {
    ...group,
    scale: new Map(own.map(({ course, scale }) => [course, scale])),
    bands: bankBands(book, group),
    ceilingIdr,
  }
}

/** Dishes of a week with what they are made of; a recipe that is gone leaves its place empty. */
export const judgedDishes = (
  facts: BankFacts,
  dishes: readonly Omit<ReadyDish, 'recipeCode'>[],
): JudgedDish[] =>
  dishes.flatMap(({ dayNumber, course, recipeId }) => {
    const dish = facts.dishes.find((one) => one.recipeId === recipeId)
    const nutrients = facts.nutrients.get(recipeId)
    if (!dish || !nutrients) return []
    return [{ dayNumber, course, ingredients: dish.ingredients, nutrients }]
  })
