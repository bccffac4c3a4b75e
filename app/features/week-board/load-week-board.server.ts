import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { mayAdopt } from '#app/features/kitchens/eligibility.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { rememberById } from '#app/shared/remember-by-id.ts'
import type { Database } from '#db/database.ts'
import { type BoardEaters, type GroupFigures, troubles } from './board-group.ts'
import type { BoardGroup, WeekBoard } from './board-page.ts'
import type { BoardSearch } from './board-search.ts'
import { boardState } from './board-state.ts'
import { loadBoardExtras } from './load-board-extras.server.ts'
import { candidatesOf, offeredDishes } from './load-candidates.server.ts'
import { BOARD_TAGNAMES, readBoardFacts } from './read-board-facts.server.ts'
import { type BoardPlace, readWeekBoard } from './read-week-board.server.ts'
import { boardCells, boardSupply, costOfKgOn } from './week-board.ts'

/** The board as a page shows it: one group's figures in full, of the others how many are off. */
export async function loadWeekBoard(
  db: Database,
  actor: Actor,
  place: BoardPlace,
  search: BoardSearch,
): Promise<WeekBoard> {
  const { kitchen } = place
  const board = await readWeekBoard(db, place)
  const { cell, typed } = search
  const offered = cell ? await offeredDishes(db, place, board, cell) : []
  const facts = await readBoardFacts(db, place, board, offered)
  const state = boardState(facts, board.entries, board.lines)
  const costOfKg = costOfKgOn(board.lines, board.supply.landedPrice)
  const figuresOf = new Map(state.groups.map(({ key, figures }) => [key, figures]))
  const groups = board.eaters.flatMap((eaters) => {
    const figures = figuresOf.get(eaters.key)
    return figures ? [boardGroup(eaters, figures)] : []
  })
  const chosen = groups.find(({ key }) => key === search.group) ?? largest(groups)
  const eaters = board.eaters.find(({ key }) => key === chosen?.key)
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
    rules: state.rules,
    ...(await loadBoardExtras(db, place, board)),
    quality: state.quality,
    candidates: cell && candidatesOf({ board, facts, state, dishes: offered, cell, eaters, typed }),
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

const knownNutrients = rememberById(
  BOARD_TAGNAMES.length,
  async (db: Database) => new Map((await listNutrients(db)).map((one) => [one.tagname, one])),
)

const readNutrients = async (db: Database) => [
  ...(await knownNutrients(db, [...BOARD_TAGNAMES])).values(),
]

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
