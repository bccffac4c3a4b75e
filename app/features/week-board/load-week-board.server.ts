import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { mayAdopt } from '#app/features/kitchens/eligibility.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { DAY_NUTRIENTS, WEEK_NUTRIENTS } from '#app/features/planning/planning-bands.ts'
import type { Database } from '#db/database.ts'
import { type BoardEaters, type GroupFigures, groupFigures, troubles } from './board-group.ts'
import type { BoardSearch } from './board-search.ts'
import { loadCandidates } from './load-candidates.server.ts'
import { type BoardPlace, readBoardDishes, readWeekBoard } from './read-week-board.server.ts'
import {
  type BoardGroup,
  boardCells,
  boardSupply,
  costOfKgOn,
  type WeekBoard,
} from './week-board.ts'

const TAGNAMES = [...DAY_NUTRIENTS, ...WEEK_NUTRIENTS]

/** The board as a page shows it: one group's figures in full, of the others how many are off. */
export async function loadWeekBoard(
  db: Database,
  actor: Actor,
  place: BoardPlace,
  search: BoardSearch,
): Promise<WeekBoard> {
  const { kitchen } = place
  const board = await readWeekBoard(db, place)
  const dishes = await readBoardDishes(db, board, TAGNAMES)
  const costOfKg = costOfKgOn(board.lines, board.supply.landedPrice)
  const groups = board.eaters.map((eaters) =>
    boardGroup(eaters, groupFigures(dishes, eaters, costOfKg)),
  )
  const chosen = groups.find(({ key }) => key === search.group) ?? largest(groups)
  const eaters = board.eaters.find(({ key }) => key === chosen?.key)
  const { cell, typed } = search
  return {
    ...place,
    days: board.days.map((day) => ({ ...day, portions: portionsOn(board.eaters, day.on) })),
    status: board.menu.status,
    revision: board.menu.revision,
    cells: boardCells(board, costOfKg),
    supply: boardSupply(board.lines, board.source, board.foodNames),
    plan: board.plan,
    run: board.run,
    groups,
    chosenKey: chosen?.key,
    nutrients: await readNutrients(db),
    isEligible: await isEligible(db, place),
    may: permissionsIn(actor, kitchen.institutionId),
    candidates:
      cell &&
      (await loadCandidates(db, { place, board, boardDishes: dishes, cell, eaters, typed })),
  }
}

const boardGroup = (eaters: BoardEaters, figures: GroupFigures): BoardGroup => ({
  key: eaters.key,
  groupKind: eaters.groupKind,
  meal: eaters.meal,
  portionClass: eaters.portionClass,
  ceilingIdr: eaters.ceilingIdr,
  portions: Math.max(0, ...eaters.portionsOn.values()),
  troubles: troubles(figures),
  figures,
})

/** Whose plate is shown when nobody chose: the group with the most portions. */
const largest = (groups: readonly BoardGroup[]) =>
  [...groups].sort((a, b) => b.portions - a.portions)[0]

async function readNutrients(db: Database) {
  const names = new Map((await listNutrients(db)).map((one) => [one.tagname, one]))
  return TAGNAMES.flatMap((tagname) => names.get(tagname) ?? [])
}

async function isEligible(db: Database, { kitchen, today }: BoardPlace) {
  const eligibility = (await readEligibility(db, [kitchen.id], today)).get(kitchen.id)
  return eligibility !== undefined && mayAdopt(eligibility)
}

const permissionsIn = (actor: Actor, institutionId: string) => ({
  change: mayIn(actor, 'change:menu', { institutionId }),
  plan: mayIn(actor, 'request:plan', { institutionId }),
  adopt: mayIn(actor, 'adopt:plan', { institutionId }),
})

const portionsOn = (eaters: readonly { portionsOn: ReadonlyMap<string, number> }[], on: string) =>
  eaters.reduce((sum, group) => sum + (group.portionsOn.get(on) ?? 0), 0)
