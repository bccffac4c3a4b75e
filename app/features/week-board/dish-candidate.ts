import type { MenuRule } from '#app/features/menu-rules/menu-rule.ts'
import type { Dish } from '#app/features/menus/dish.ts'
import { type CostOfKg, dishCost } from '#app/features/menus/menu-cost.ts'
import {
  type Amount,
  dayAmount,
  judgeDay,
  type Verdict,
} from '#app/features/menus/menu-nutrition.ts'
import { varietyFindings } from '#app/features/menus/menu-variety.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import type { BoardDish, BoardEaters } from './board-group.ts'
import type { BoardCellKey } from './board-search.ts'
import type { BrokenBy } from './rules-broken.ts'

/** What one portion of the chosen group would get on that day with this dish on the plate. */
export type DayEffect = { nutrient: string; amount: Amount; verdict: Verdict }

/** A dish that could stand in a cell, with its effect before anybody chooses it. */
export type Candidate = {
  versionId: string
  code: string
  nameId: string
  nameEn: string
  isDraft: boolean
  isChosen: boolean
  /** Of one reference portion; at least so much when a food has no price. */
  costIdr: number
  unpricedFoods: number
  /** Dearer (above 0) or cheaper than what stands there now; missing when the cell is open. */
  moreIdr?: number
  /** Of one reference portion. */
  energyKcal?: Amount
  proteinG?: Amount
  effects: DayEffect[]
  /** Served too few service days before or after. */
  isRepeated: boolean
  isTooHot: boolean
  /** Rules of the week that the menu would no longer keep. */
  broken: MenuRule[]
}

/** Does a dish's name hold all typed words, in either language? */
export function isNamedLike(dish: { nameId: string; nameEn: string }, typed: string): boolean {
  const name = `${dish.nameId} ${dish.nameEn}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word))
}

export type CandidateCell = BoardCellKey & { chosenVersionId?: string }

type Situation = {
  cell: CandidateCell
  dishes: readonly Dish[]
  nutrients: ReadonlyMap<string, ReadonlyMap<string, Amount>>
  /** The other dishes of the week, and of them those of the day. */
  served: { serviceOn: string; dish: Dish }[]
  otherDishesOfDay: readonly BoardDish[]
  serviceDays: readonly string[]
  eaters?: BoardEaters
  servesSmallChildren: boolean
  costOfKg: CostOfKg
  brokenBy: BrokenBy
}

const EFFECTS = ['ENERC_KCAL', 'PROCNT']

/** Dishes for a cell, the cheapest first; one that is not allowed stands at the end. */
export function candidatesFor(situation: Situation): Candidate[] {
  const chosen = situation.dishes.find(
    ({ versionId }) => versionId === situation.cell.chosenVersionId,
  )
  const chosenIdr = chosen && costOf(chosen, situation).idr
  return situation.dishes
    .map((dish) => candidate(dish, situation, chosenIdr))
    .sort((a, b) => Number(a.isTooHot) - Number(b.isTooHot) || a.costIdr - b.costIdr)
}

const costOf = ({ ingredients }: Dish, { cell, costOfKg }: Situation) =>
  dishCost({ serviceOn: cell.serviceOn, course: cell.course, ingredients }, costOfKg)

function candidate(dish: Dish, situation: Situation, chosenIdr?: number): Candidate {
  const { cell, nutrients, servesSmallChildren } = situation
  const { versionId, code, nameId, nameEn, isDraft } = dish
  const cost = costOf(dish, situation)
  const own = nutrients.get(versionId)
  return {
    versionId,
    code,
    nameId,
    nameEn,
    isDraft,
    isChosen: versionId === cell.chosenVersionId,
    costIdr: cost.idr,
    unpricedFoods: cost.unpricedFoodIds.length,
    moreIdr: chosenIdr === undefined ? undefined : cost.idr - chosenIdr,
    energyKcal: own?.get('ENERC_KCAL'),
    proteinG: own?.get('PROCNT'),
    effects: effectsOf(dish, situation),
    isRepeated: isRepeated(dish, situation),
    broken: situation.brokenBy(versionId),
    isTooHot: dish.spiceLevel === 'hot' && servesSmallChildren,
  }
}

function effectsOf(dish: Dish, situation: Situation): DayEffect[] {
  const { cell, eaters, otherDishesOfDay, nutrients } = situation
  const own = nutrients.get(dish.versionId)
  if (!eaters || !own) return []
  const plate = [...otherDishesOfDay, { course: cell.course, nutrients: own }]
  const isComplete = COURSES.every((course) => plate.some((one) => one.course === course))
  return eaters.bands
    .filter(({ nutrient }) => EFFECTS.includes(nutrient))
    .map(({ nutrient, min, max }) => {
      const amount = dayAmount(plate, eaters.scale, nutrient)
      return { nutrient, amount, verdict: judgeDay(amount, { min, max }, isComplete) }
    })
}

function isRepeated(dish: Dish, { cell, served, serviceDays }: Situation): boolean {
  const asServed = (serviceOn: string, { recipeId, course, repeatWindowDays }: Dish) => ({
    serviceOn,
    course,
    recipeId,
    repeatWindowDays,
  })
  const same = served
    .filter((one) => one.dish.recipeId === dish.recipeId && one.serviceOn !== cell.serviceOn)
    .map((one) => asServed(one.serviceOn, one.dish))
  const week = [...same, asServed(cell.serviceOn, dish)]
  return varietyFindings(week, [...serviceDays], new Map()).length > 0
}
