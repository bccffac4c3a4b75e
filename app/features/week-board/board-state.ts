import type { JudgedDish } from '#app/features/menu-rules/judged-dish.ts'
import { type MenuQuality, menuQuality } from '#app/features/menu-rules/menu-quality.ts'
import { judgeRules, type MenuRule, type RuleFinding } from '#app/features/menu-rules/menu-rule.ts'
import { demandKg } from '#app/features/menus/menu-demand.ts'
import type { Amount } from '#app/features/menus/menu-nutrition.ts'
import {
  distinctFamilies,
  type ServedDish,
  type VarietyFinding,
  varietyFindings,
} from '#app/features/menus/menu-variety.ts'
import { ownShare, type PricedLine, suppliedIdr } from '#app/features/planning/plan-coverage.ts'
import { COURSES, type Course, type SpiceLevel } from '#app/features/recipes/recipe.ts'
import { type BoardDish, type BoardEaters, type GroupFigures, groupFigures } from './board-group.ts'
import { estimateSupply, type ReachableLot } from './supply-estimate.ts'
import { costOfKgOn } from './week-board.ts'

/** A recipe version as the board's arithmetic takes it; nutrients and grams per reference portion. */
export type BoardRecipe = {
  versionId: string
  recipeId: string
  course: Course
  family?: string
  cookingMethod: string
  spiceLevel: SpiceLevel
  repeatWindowDays: number
  maxServings?: number
  ingredients: { foodId: string; foodCode: string; grossGrams: number }[]
  nutrients: Map<string, Amount>
}

/** Everything that the figures of a board rest on but its dishes; the same here and in a browser. */
export type BoardFacts = {
  serviceDays: readonly string[]
  recipes: Map<string, BoardRecipe>
  eaters: readonly BoardEaters[]
  /** In pick order. */
  lots: readonly ReachableLot[]
  /** The cheapest rupiah of a kilogram at the kitchen's door, by food. */
  landedIdrPerKg: Map<string, number>
  /** Rules of the week that hold in these days. */
  rules: readonly MenuRule[]
}

export type PlacedDish = { serviceOn: string; course: Course; recipeVersionId: string }

export type StateOfGroup = { key: string; figures: GroupFigures }

/** What a menu feeds, costs and takes. */
export type BoardState = {
  groups: StateOfGroup[]
  foodCostIdr: number
  /** Own harvest by mass, 0 to 1; missing when nothing is needed. */
  ownShare?: number
  unmetKg: number
  families: number
  variety: VarietyFinding[]
  rules: RuleFinding[]
  /** Missing without a dish. */
  quality?: MenuQuality
}

/** Dishes by day and course, so that sums do not depend on the order of a list. */
const recipesOf = (facts: BoardFacts, entries: readonly PlacedDish[]) =>
  entries
    .flatMap(({ serviceOn, course, recipeVersionId }) => {
      const recipe = facts.recipes.get(recipeVersionId)
      return recipe ? [{ ...recipe, serviceOn, course }] : []
    })
    .sort(
      (a, b) =>
        a.serviceOn.localeCompare(b.serviceOn) ||
        COURSES.indexOf(a.course) - COURSES.indexOf(b.course),
    )

/** Dishes on their days, for the figures of a group. */
export const boardDishes = (facts: BoardFacts, entries: readonly PlacedDish[]): BoardDish[] =>
  recipesOf(facts, entries)

/** The same, as variety, rules of the week and the score look at them. */
const judgedDishes = (
  facts: BoardFacts,
  entries: readonly PlacedDish[],
): (ServedDish & JudgedDish)[] => recipesOf(facts, entries)

/** Days on which each kind of group eats. */
const daysOfGroups = (eaters: readonly BoardEaters[]) => {
  const days = new Map<string, Set<string>>()
  for (const { groupKind, portionsOn } of eaters) {
    const own = days.get(groupKind) ?? new Set()
    for (const [on, portions] of portionsOn) if (portions > 0) own.add(on)
    days.set(groupKind, own)
  }
  return days
}

/** Where the food of a menu would come from before anybody planned it. */
const estimatedLines = (facts: BoardFacts, entries: readonly PlacedDish[]): PricedLine[] =>
  estimateSupply(demandKg(boardDishes(facts, entries), [...facts.eaters]), facts.lots, (foodId) =>
    facts.landedIdrPerKg.get(foodId),
  )

/** Rules of the week as this menu keeps them. */
export function judgedRules(facts: BoardFacts, entries: readonly PlacedDish[]): RuleFinding[] {
  const dishes = judgedDishes(facts, entries)
  const openCells = facts.serviceDays.length * COURSES.length - dishes.length
  return judgeRules(facts.rules, { dishes, daysOf: daysOfGroups(facts.eaters), openCells })
}

const NO_LIMITS: ReadonlyMap<string, number> = new Map()

/** The figures of a menu for given lines of supply: those of a plan, or estimated ones. */
export function boardState(
  facts: BoardFacts,
  entries: readonly PlacedDish[],
  lines: readonly PricedLine[] = estimatedLines(facts, entries),
): BoardState {
  const dishes = boardDishes(facts, entries)
  const costOfKg = costOfKgOn(lines, (foodId) => facts.landedIdrPerKg.get(foodId))
  const total = { own: 0, stock: 0, bought: 0, unmet: 0 }
  for (const { part, kg } of lines) total[part] += kg
  const served = judgedDishes(facts, entries)
  const variety = varietyFindings(served, [...facts.serviceDays], NO_LIMITS)
  return {
    groups: facts.eaters.map((eaters) => ({
      key: eaters.key,
      figures: groupFigures(dishes, eaters, costOfKg),
    })),
    foodCostIdr: suppliedIdr(lines),
    ownShare: ownShare(total),
    unmetKg: total.unmet,
    families: distinctFamilies(served),
    variety,
    rules: judgedRules(facts, entries),
    quality: menuQuality(served, facts.serviceDays, variety.length),
  }
}
