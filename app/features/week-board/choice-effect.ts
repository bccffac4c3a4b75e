import type { MenuRule } from '#app/features/menu-rules/menu-rule.ts'
import type { CeilingVerdict } from '#app/features/menus/menu-cost.ts'
import type { Verdict } from '#app/features/menus/menu-nutrition.ts'
import type { GroupFigures, NutrientRow } from './board-group.ts'
import type { BoardCellKey } from './board-search.ts'
import { type BoardFacts, type BoardState, boardState, type PlacedDish } from './board-state.ts'

/** A figure before and after, with its judgement; the least that is certain. */
export type FigureChange<Judged extends string> = {
  before?: number
  after?: number
  verdictBefore?: Judged
  verdictAfter?: Judged
}

export type CostChange = FigureChange<CeilingVerdict | 'open'>
export type NutrientChange = FigureChange<Verdict> & { nutrient: string; per: NutrientRow['per'] }

/** What one portion of a group costs and holds on the day of the cell, and over the week. */
export type GroupChange = { key: string; cost: CostChange; nutrients: NutrientChange[] }

/** What a choice changes, before anybody makes it. */
export type ChoiceEffect = {
  groups: GroupChange[]
  foodCostIdr: { before: number; after: number }
  ownShare: { before?: number; after?: number }
  unmetKg: { before: number; after: number }
  families: { before: number; after: number }
  /** Dishes that stand too near to themselves, or too often. */
  repeats: { before: number; after: number }
  /** Rules of the week that this choice breaks, and those that it mends. */
  broken: MenuRule[]
  mended: MenuRule[]
  quality: { before?: number; after?: number }
}

/** The menu with one dish chosen for one cell. */
export const withChoice = (
  entries: readonly PlacedDish[],
  { serviceOn, course }: BoardCellKey,
  recipeVersionId: string,
): PlacedDish[] => [
  ...entries.filter((one) => one.serviceOn !== serviceOn || one.course !== course),
  { serviceOn, course, recipeVersionId },
]

function costChange(serviceOn: string, before?: GroupFigures, after?: GroupFigures): CostChange {
  const on = (figures?: GroupFigures) => figures?.costs.find((cost) => cost.serviceOn === serviceOn)
  const [was, is] = [on(before), on(after)]
  return {
    before: was?.cost.idr,
    after: is?.cost.idr,
    verdictBefore: was?.verdict,
    verdictAfter: is?.verdict,
  }
}

const brokenIn = ({ rules }: BoardState) =>
  rules.filter(({ verdict }) => verdict === 'broken').map(({ rule }) => rule)

const without = (rules: readonly MenuRule[], others: readonly MenuRule[]) =>
  rules.filter(({ id }) => !others.some((other) => other.id === id))

const judgedOf = (row: NutrientRow | undefined, serviceOn: string) =>
  row?.per === 'horizon' ? row.week : row?.days.find((day) => day.serviceOn === serviceOn)

function nutrientChanges(serviceOn: string, before?: GroupFigures, after?: GroupFigures) {
  return (after?.nutrients ?? []).map((row, index): NutrientChange => {
    const was = judgedOf(before?.nutrients[index], serviceOn)
    const is = judgedOf(row, serviceOn)
    return {
      nutrient: row.nutrient,
      per: row.per,
      before: was?.amount.least,
      after: is?.amount.least,
      verdictBefore: was?.verdict,
      verdictAfter: is?.verdict,
    }
  })
}

/** Two states of one board side by side, for the groups that eat on the day of the cell. */
export function compareStates(
  before: BoardState,
  after: BoardState,
  serviceOn: string,
): ChoiceEffect {
  const [was, is] = [brokenIn(before), brokenIn(after)]
  const figuresBefore = new Map(before.groups.map(({ key, figures }) => [key, figures]))
  return {
    groups: after.groups.flatMap(({ key, figures }) => {
      if (!figures.costs.some((cost) => cost.serviceOn === serviceOn)) return []
      const earlier = figuresBefore.get(key)
      const cost = costChange(serviceOn, earlier, figures)
      return [{ key, cost, nutrients: nutrientChanges(serviceOn, earlier, figures) }]
    }),
    foodCostIdr: { before: before.foodCostIdr, after: after.foodCostIdr },
    ownShare: { before: before.ownShare, after: after.ownShare },
    unmetKg: { before: before.unmetKg, after: after.unmetKg },
    families: { before: before.families, after: after.families },
    repeats: { before: before.variety.length, after: after.variety.length },
    broken: without(is, was),
    mended: without(was, is),
    quality: { before: before.quality?.points, after: after.quality?.points },
  }
}

/**
 * What choosing a dish for a cell changes. Both sides are first looks by the same arithmetic as the
 * board's own (`estimatedLines`), so that the difference is the dish and nothing else.
 */
export function choiceEffect(
  facts: BoardFacts,
  entries: readonly PlacedDish[],
  cell: BoardCellKey,
  recipeVersionId: string,
): ChoiceEffect {
  const before = boardState(facts, entries)
  const after = boardState(facts, withChoice(entries, cell, recipeVersionId))
  return compareStates(before, after, cell.serviceOn)
}
