import { changedCells, type PlannedCell } from '#app/features/plans/plan-comparison.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import type { Database } from '#db/database.ts'
import { troubles } from './board-group.ts'
import { type BoardState, boardState, type PlacedDish } from './board-state.ts'
import { readBoardFacts } from './read-board-facts.server.ts'
import { type BoardPlace, type ReadBoard, readWeekBoard } from './read-week-board.server.ts'

/** The menu as it stands beside what a plan proposes; undefined when nothing is proposed. */
export async function loadBoardComparison(db: Database, place: BoardPlace) {
  const board = await readWeekBoard(db, place)
  if (board.plan?.status !== 'proposed') return undefined
  const facts = await readBoardFacts(db, place, board)
  const now = boardState(facts, board.menu.entries)
  const proposal = boardState(facts, board.entries, board.lines)
  const cells = facts.serviceDays.length * COURSES.length
  return {
    planId: board.plan.id,
    now: sideOf(now, cells - board.menu.entries.length),
    proposal: sideOf(proposal, cells - board.entries.length),
    cells: changedCells(
      namedCells(place, board, board.menu.entries),
      namedCells(place, board, board.entries),
    ),
  }
}

const sideOf = (state: BoardState, openCells: number) => ({
  openCells: Math.max(0, openCells),
  foodCostIdr: state.foodCostIdr,
  ownShare: state.ownShare,
  unmetKg: state.unmetKg,
  families: state.families,
  quality: state.quality?.points,
  broken: state.rules.filter(({ verdict }) => verdict === 'broken').length,
  off: state.groups.reduce((sum, { figures }) => sum + troubles(figures).off, 0),
})

const namedCells = (
  { kitchen }: BoardPlace,
  { dishes }: ReadBoard,
  entries: readonly PlacedDish[],
): PlannedCell[] =>
  entries.flatMap(({ serviceOn, course, recipeVersionId }) => {
    const dish = dishes.get(recipeVersionId)
    if (!dish) return []
    const { nameId, nameEn } = dish
    return [{ kitchenId: kitchen.id, serviceOn, course, nameId, nameEn }]
  })
