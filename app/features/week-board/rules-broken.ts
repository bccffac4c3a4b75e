import type { MenuRule } from '#app/features/menu-rules/menu-rule.ts'
import type { BoardCellKey } from './board-search.ts'
import { type BoardFacts, type BoardState, judgedRules, type PlacedDish } from './board-state.ts'
import { withChoice } from './choice-effect.ts'

export type BrokenBy = (recipeVersionId: string) => MenuRule[]

/** The rules of the week that a dish in one cell would break and that the menu keeps now. */
export function rulesBrokenBy(
  facts: BoardFacts,
  entries: readonly PlacedDish[],
  now: Pick<BoardState, 'rules'>,
  cell: BoardCellKey,
): BrokenBy {
  const brokenNow = new Set(
    now.rules.filter(({ verdict }) => verdict === 'broken').map(({ rule }) => rule.id),
  )
  return (recipeVersionId) =>
    judgedRules(facts, withChoice(entries, cell, recipeVersionId)).flatMap(({ rule, verdict }) =>
      verdict === 'broken' && !brokenNow.has(rule.id) ? [rule] : [],
    )
}
