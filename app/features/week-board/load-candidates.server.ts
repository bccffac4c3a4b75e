import { isSmallChild } from '#app/features/beneficiaries/beneficiary-group.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { amountsOf, type Dish } from '#app/features/menus/dish.ts'
import { nutritionFactsFor } from '#app/features/recipes/recipe-facts.repository.server.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import type { Database } from '#db/database.ts'
import type { BoardDish, BoardEaters } from './board-group.ts'
import type { BoardCellKey } from './board-search.ts'
import { candidatesFor } from './dish-candidate.ts'
import type { BoardPlace, ReadBoard } from './read-week-board.server.ts'
import { costOfKgOn } from './week-board.ts'

const TAGNAMES = ['ENERC_KCAL', 'PROCNT']

type Wish = {
  place: BoardPlace
  board: ReadBoard
  boardDishes: readonly BoardDish[]
  cell: BoardCellKey
  eaters?: BoardEaters
  typed?: string
}

/** Dishes that could stand in one cell, with their effect; of those the typed words match. */
export async function loadCandidates(db: Database, wish: Wish) {
  const { place, board, cell, typed } = wish
  const entry = board.entries.find(
    ({ serviceOn, course }) => serviceOn === cell.serviceOn && course === cell.course,
  )
  const chosenVersionId = entry?.recipeVersionId
  const offered = await listDishes(db, {
    kitchenIds: [place.kitchen.id],
    versionIds: chosenVersionId === undefined ? [] : [chosenVersionId],
  })
  const dishes = offered.filter(({ course }) => course === cell.course)
  const candidates = candidatesFor({
    cell: { ...cell, chosenVersionId },
    dishes,
    nutrients: await readNutrients(db, dishes),
    served: board.entries.flatMap(({ serviceOn, recipeVersionId }) => {
      const dish = board.dishes.get(recipeVersionId)
      return dish ? [{ serviceOn, dish }] : []
    }),
    otherDishesOfDay: wish.boardDishes.filter(
      ({ serviceOn, course }) => serviceOn === cell.serviceOn && course !== cell.course,
    ),
    serviceDays: board.days.filter(({ isServed }) => isServed).map(({ on }) => on),
    eaters: wish.eaters,
    servesSmallChildren: board.eaters.some(({ groupKind }) => isSmallChild(groupKind)),
    costOfKg: costOfKgOn(board.lines, board.supply.landedPrice),
  })
  return { cell, typed, isPinned: entry?.isPinned ?? false, found: matching(candidates, typed) }
}

async function readNutrients(db: Database, dishes: readonly Dish[]) {
  const foodIds = dishes.flatMap(({ ingredients }) => ingredients.map(({ foodId }) => foodId))
  const facts = await nutritionFactsFor(db, [...new Set(foodIds)])
  return new Map(
    dishes.map(({ versionId, ingredients }) => [
      versionId,
      amountsOf(recipeNutrition(ingredients, facts, TAGNAMES), TAGNAMES),
    ]),
  )
}

function matching<Named extends { nameId: string; nameEn: string; isChosen: boolean }>(
  candidates: Named[],
  typed: string | undefined,
) {
  if (!typed) return candidates
  const words = typed.toLowerCase().split(/\s+/)
  return candidates.filter(({ nameId, nameEn }) =>
    words.every((word) => `${nameId} ${nameEn}`.toLowerCase().includes(word)),
  )
}
