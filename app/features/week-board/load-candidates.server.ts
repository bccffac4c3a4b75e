import { isSmallChild } from '#app/features/beneficiaries/beneficiary-group.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import type { Dish } from '#app/features/menus/dish.ts'
import { packageKeepsHours, suitsDay } from '#app/features/menus/package-day.ts'
import type { Database } from '#db/database.ts'
import type { BoardEaters } from './board-group.ts'
import type { BoardCellKey } from './board-search.ts'
import { type BoardFacts, type BoardState, boardDishes, type PlacedDish } from './board-state.ts'
import { candidatesFor, isNamedLike } from './dish-candidate.ts'
import type { BoardPlace, ReadBoard } from './read-week-board.server.ts'
import { rulesBrokenBy } from './rules-broken.ts'
import { costOfKgOn } from './week-board.ts'

/**
 * Dishes that may be chosen for a cell: those of its course that suit its day (warm, or packed dry),
 * and the one that stands there.
 */
export async function offeredDishes(
  db: Database,
  { kitchen }: BoardPlace,
  board: Pick<ReadBoard, 'entries' | 'days' | 'book'>,
  cell: BoardCellKey,
): Promise<Dish[]> {
  const chosenVersionId = entryOf(board, cell)?.recipeVersionId
  const offered = await listDishes(db, {
    kitchenIds: [kitchen.id],
    versionIds: chosenVersionId === undefined ? [] : [chosenVersionId],
  })
  const day = board.days.find(({ on }) => on === cell.serviceOn) ?? {}
  const leastHours = packageKeepsHours(board.book?.values ?? [])
  return offered.filter(
    (dish) =>
      dish.course === cell.course &&
      (dish.versionId === chosenVersionId || suitsDay(dish, day, leastHours)),
  )
}

const entryOf = ({ entries }: Pick<ReadBoard, 'entries'>, cell: BoardCellKey) =>
  entries.find(({ serviceOn, course }) => serviceOn === cell.serviceOn && course === cell.course)

type Wish = {
  board: ReadBoard
  facts: BoardFacts
  state: BoardState
  dishes: readonly Dish[]
  cell: BoardCellKey
  eaters?: BoardEaters
  typed?: string
}

/**
 * Dishes that could stand in one cell, with their effect; of those the typed words match. `facts`
 * and `entries` let a browser work out the whole effect of each by itself.
 */
export function candidatesOf(wish: Wish) {
  const { board, facts, cell, typed } = wish
  const entry = entryOf(board, cell)
  const entries = board.entries.map(placed)
  const brokenBy = rulesBrokenBy(facts, entries, wish.state, cell)
  const candidates = candidatesFor({
    cell: { ...cell, chosenVersionId: entry?.recipeVersionId },
    dishes: wish.dishes,
    nutrients: new Map([...facts.recipes].map(([id, { nutrients }]) => [id, nutrients])),
    served: board.entries.flatMap(({ serviceOn, recipeVersionId }) => {
      const dish = board.dishes.get(recipeVersionId)
      return dish ? [{ serviceOn, dish }] : []
    }),
    otherDishesOfDay: boardDishes(facts, entries).filter(
      ({ serviceOn, course }) => serviceOn === cell.serviceOn && course !== cell.course,
    ),
    serviceDays: facts.serviceDays,
    eaters: wish.eaters,
    servesSmallChildren: board.eaters.some(({ groupKind }) => isSmallChild(groupKind)),
    costOfKg: costOfKgOn(board.lines, board.supply.landedPrice),
    brokenBy,
  })
  return {
    cell,
    typed,
    isPinned: entry?.isPinned ?? false,
    found: matching(candidates, typed),
    facts,
    entries,
  }
}

const placed = ({ serviceOn, course, recipeVersionId }: PlacedDish): PlacedDish => ({
  serviceOn,
  course,
  recipeVersionId,
})

function matching<Named extends { nameId: string; nameEn: string }>(
  candidates: Named[],
  typed: string | undefined,
) {
  if (!typed) return candidates
  return candidates.filter((one) => isNamedLike(one, typed))
}
