import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { mayAdopt } from '#app/features/kitchens/eligibility.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import type { Database } from '#db/database.ts'
import { type BoardEaters, groupFigures, troubles } from './board-group.ts'
import type { BoardSearch } from './board-search.ts'
import { loadCandidates } from './load-candidates.server.ts'
import { DAY_NUTRIENTS, WEEK_NUTRIENTS } from './planning-bands.ts'
import { type BoardPlace, readBoardDishes, readWeekBoard } from './read-week-board.server.ts'
import { boardCells, boardSupply, costOfKgOn, type WeekBoard } from './week-board.ts'

const TAGNAMES = [...DAY_NUTRIENTS, ...WEEK_NUTRIENTS]

/** The board as a page shows it: one group's figures in full, of the others how many are off. */
export async function loadWeekBoard(
  db: Database,
  actor: Actor,
  place: BoardPlace,
  search: BoardSearch,
): Promise<WeekBoard> {
  const { kitchen, week, today } = place
  const board = await readWeekBoard(db, place)
  const dishes = await readBoardDishes(db, board, TAGNAMES)
  const costOfKg = costOfKgOn(board.lines, board.supply.landedPrice)
  const groups = board.eaters.map((eaters) => ({
    eaters,
    figures: groupFigures(dishes, eaters, costOfKg),
  }))
  const chosen = groups.find(({ eaters }) => eaters.key === search.group) ?? largest(groups)
  const eligibility = (await readEligibility(db, [kitchen.id], today)).get(kitchen.id)
  const { institutionId } = kitchen
  const names = new Map((await listNutrients(db)).map((one) => [one.tagname, one]))
  return {
    kitchen,
    week,
    today,
    days: board.days.map((day) => ({ ...day, portions: portionsOn(board.eaters, day.on) })),
    status: board.menu.status,
    revision: board.menu.revision,
    cells: boardCells(board, costOfKg),
    supply: boardSupply(board.lines, board.source, board.foodNames),
    plan: board.plan,
    run: board.run,
    groups: groups.map(({ eaters, figures }) => ({
      key: eaters.key,
      groupKind: eaters.groupKind,
      meal: eaters.meal,
      portionClass: eaters.portionClass,
      ceilingIdr: eaters.ceilingIdr,
      portions: mostPortions({ eaters }),
      troubles: troubles(figures),
      figures,
    })),
    chosenKey: chosen?.eaters.key,
    nutrients: TAGNAMES.flatMap((tagname) => names.get(tagname) ?? []),
    isEligible: eligibility !== undefined && mayAdopt(eligibility),
    may: {
      change: mayIn(actor, 'change:menu', { institutionId }),
      plan: mayIn(actor, 'request:plan', { institutionId }),
      adopt: mayIn(actor, 'adopt:plan', { institutionId }),
    },
    candidates: search.cell
      ? await loadCandidates(db, {
          place,
          board,
          boardDishes: dishes,
          cell: search.cell,
          eaters: chosen?.eaters,
          typed: search.typed,
        })
      : undefined,
  }
}

const mostPortions = ({ eaters }: { eaters: BoardEaters }) =>
  Math.max(0, ...eaters.portionsOn.values())

/** Whose plate is shown when nobody chose: the group with the most portions. */
const largest = <Group extends { eaters: BoardEaters }>(groups: readonly Group[]) =>
  [...groups].sort((a, b) => mostPortions(b) - mostPortions(a))[0]

const portionsOn = (eaters: readonly { portionsOn: ReadonlyMap<string, number> }[], on: string) =>
  eaters.reduce((sum, group) => sum + (group.portionsOn.get(on) ?? 0), 0)
