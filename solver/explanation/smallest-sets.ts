import type { Engine } from '#solver/engine/engine.ts'
import type { Decisions } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { type ConcessionProgram, concessionProgram } from './concession-program.ts'
import { cheapest, fewest, forbid, keepsAll, planWith, type Solution } from './concession-search.ts'

/** Sets that are looked for, and how many of them may ask for food: there are many foods. */
const SHOWN = 5
const WITH_FOOD = 2
/** Of the time for one kitchen: whether none is needed, how few there need be, and each set's two steps. */
const FOR_NONE = 0.3
const FOR_FEWEST = 0.3
const FOR_EACH = 0.05

export type Asked = {
  solve: Engine['solveMip']
  seconds: number
  isOver: () => boolean
  /** Concessions of the smallest set that is known already. */
  knownSize: number
}

export type SmallestSets = {
  /** Fewer concessions than this make no plan. */
  atLeast: number
  /** Plans of the kitchen, each with one set of limits eased and all others kept. */
  plans: Decisions[]
  /** The food of a lot that stands for a gift; undefined for the kitchen's own lots. */
  foodOf: (lot: string) => string | undefined
}

/**
 * Which limits must give way, as few as can be, over all menus: a mixed-integer programme with one
 * binary for every limit of the kitchen, first for their number, then, with that number, for rupiah,
 * again and again without the sets that were found.
 */
export function smallestSets(alone: PlanningProblem, asked: Asked): SmallestSets {
  const program = concessionProgram(alone)
  const foodOf = (lot: string) => program.gifts.get(lot)
  const { atLeast, found } = leastSet(program, asked)
  const size = Math.min(asked.knownSize, found?.eased.length ?? asked.knownSize)
  return { atLeast, plans: plansLike(program, size, { ...asked, found }), foodOf }
}

/** None at all, or as few as can be: that none will not do is easier to prove apart. */
function leastSet(program: ConcessionProgram, { solve, seconds, knownSize }: Asked) {
  const { kept, isNone } = keepsAll(program, { solve, seconds: seconds * FOR_NONE })
  if (kept) return { atLeast: 0, found: kept }
  const least = isNone ? 1 : 0
  if (knownSize <= least) return { atLeast: least, found: undefined }
  return fewest(program, least, { solve, seconds: seconds * FOR_FEWEST })
}

type Begun = Asked & { found: Solution | undefined }

/** Plans with no more than so many concessions, the cheapest first. */
function plansLike(program: ConcessionProgram, most: number, asked: Begun): Decisions[] {
  const search = { solve: asked.solve, seconds: asked.seconds * FOR_EACH }
  const plans: Decisions[] = []
  let known = asked.found
  let withFood = 0
  for (let turn = 0; turn < SHOWN && !asked.isOver(); turn += 1) {
    const next = cheapest(program, { ...search, most, start: known?.values }) ?? known
    known = undefined
    if (!next) break
    const found = planWith(program, next, search)
    if (found) plans.push(found)
    if (next.eased.length === 0) break
    forbid(program, next.eased)
    withFood += next.eased.some(({ kind }) => kind === 'food') ? 1 : 0
    if (withFood === WITH_FOOD) forbidFood(program)
  }
  return plans
}

function forbidFood({ frame, eases }: ConcessionProgram) {
  for (const { kind, chosen } of eases) {
    const column = frame.model.columns[chosen]
    if (kind === 'food' && column) column.upper = 0
  }
}
