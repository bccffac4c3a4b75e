import type { Flags } from './flags.ts'
import {
  DAYS,
  HARVEST_KITCHENS,
  HARVEST_SEEDS,
  MATCH_KITCHENS,
  RECIPES,
  REPLAN_KITCHENS,
  REPLAN_SEEDS,
  SIZES,
  type Size,
} from './sizes.ts'
import { INCIDENTS, METHODS, type Method, type PlanTask, type Task } from './task.ts'

const THREADS = 2
const MATCH_REPEATS = 20
const SCENARIOS = 500
const FIRST_HARVESTS = 3

/** Above this many kitchens, planning each alone takes longer than it teaches. */
const MENUS_FIRST_KITCHENS = 5
/** Each kitchen planned alone against list prices: near its optimum. */
const MENUS_FIRST = { gap: 0.005, seconds: 6 }

type Ranked = { rank: number; task: Task }

const instanceOf = (kitchens: number, seed: number) => ({
  kitchens,
  days: DAYS,
  recipes: RECIPES,
  seed,
})

const isOurs = (method: Method) =>
  method === 'this-core' || method === 'todays-way' || method === 'menus-first'

/**
 * Everything that the flags ask for, the most telling first: when time runs out, what is missing are
 * further regions of a row and not whole rows.
 */
export function tasksOf(flags: Flags): Task[] {
  const sizes = SIZES.filter(({ kitchens }) => flags.sizes.includes(kitchens))
  const plans = sizes.flatMap((size) =>
    flags.seeds.flatMap((seed, at) =>
      METHODS.filter((method) => flags.only.has(method) && isAsked(size, method, at)).map(
        (method): Ranked => {
          const task = planTask(flags, size, { seed, method })
          return { rank: rankOf(size, method, at), task }
        },
      ),
    ),
  )
  return [...plans, ...otherTasks(flags)]
    .sort((one, other) => one.rank - other.rank)
    .map(({ task }) => task)
}

function isAsked({ kitchens, others }: Size, method: Method, at: number) {
  if (method === 'menus-first') return kitchens <= MENUS_FIRST_KITCHENS
  return isOurs(method) || (at < others.seeds && others.methods.includes(method))
}

const LARGEST = Math.max(...SIZES.map(({ kitchens }) => kitchens))
/** Of the largest regions so many belong to the table of targets; the others come late. */
const LARGEST_REGIONS = 3
/** Where generic engines come to their end: one of them in the first rounds is enough. */
const MIDDLE = 20
/** Of another engine's regions so many are run in the third round, and so many by the fourth. */
const OTHERS_ROUNDS = [2, 3] as const

/**
 * The round of a run. First one region of every size, matching, harvests and planning again; second
 * the other regions that the targets' medians need; then who stands beside the core.
 */
function rankOf({ kitchens }: Size, method: Method, at: number) {
  if (method === 'this-core') {
    if (at === 0) return 0
    return kitchens < LARGEST || at < LARGEST_REGIONS ? 1 : 4
  }
  if (method === 'todays-way') return 2
  if (kitchens === LARGEST) return 5
  if (kitchens === MIDDLE && method !== 'highs') return 3
  const [third, fourth] = OTHERS_ROUNDS
  return at < third ? 2 : at < fourth ? 3 : 4
}

type Run = { seed: number; method: Method }

function planTask(flags: Flags, size: Size, { seed, method }: Run): PlanTask {
  const asked = method === 'menus-first' ? MENUS_FIRST : size
  return {
    what: 'plan',
    method,
    instance: instanceOf(size.kitchens, seed),
    gap: asked.gap,
    seconds: Math.min(asked.seconds, flags.seconds ?? asked.seconds),
    threads: THREADS,
    repeat: 1,
  }
}

/** Matching, drawn harvests and planning again: each at one size, and only when that size is asked. */
function otherTasks({ only, sizes, seeds, seconds }: Flags): Ranked[] {
  const limitsAt = (kitchens: number) => {
    const size = SIZES.find((one) => one.kitchens === kitchens)
    if (!size || !sizes.includes(kitchens)) return []
    const most = Math.min(size.seconds, seconds ?? size.seconds)
    return [{ gap: size.gap, seconds: most, threads: THREADS }]
  }
  const match = limitsAt(MATCH_KITCHENS).map((): Ranked => {
    const instance = instanceOf(MATCH_KITCHENS, seeds[0] ?? 1)
    return { rank: 0, task: { what: 'match', instance, repeats: MATCH_REPEATS } }
  })
  const harvests = seeds.slice(0, HARVEST_SEEDS).flatMap((seed, at) =>
    limitsAt(HARVEST_KITCHENS).map((limits): Ranked => {
      const instance = instanceOf(HARVEST_KITCHENS, seed)
      return {
        rank: at < FIRST_HARVESTS ? 0 : 4,
        task: { what: 'harvest', instance, ...limits, scenarios: SCENARIOS },
      }
    }),
  )
  const replans = seeds.slice(0, REPLAN_SEEDS).flatMap((seed, at) =>
    limitsAt(REPLAN_KITCHENS).map((limits): Ranked => {
      const instance = instanceOf(REPLAN_KITCHENS, seed)
      return { rank: at === 0 ? 0 : 4, task: { what: 'replan', instance, ...limits } }
    }),
  )
  return [...match, ...harvests, ...replans].filter(
    ({ task }) => task.what !== 'plan' && only.has(task.what),
  )
}

/** Starting a process, drawing the region, checking the plan: beside the time limit itself. */
const AROUND_SECONDS = 4

/** The longest that a task may reasonably take; a run that has less time left leaves it out. */
export function longestSeconds(task: Task): number {
  const { kitchens } = task.instance
  const around = AROUND_SECONDS + 0.15 * kitchens
  if (task.what === 'match') return around + 60
  if (task.what === 'harvest') return around + 2 * task.seconds
  if (task.what === 'replan') return around + (1 + 2 * INCIDENTS.length) * task.seconds
  if (task.method === 'todays-way') return around + 0.1 * kitchens
  if (task.method === 'menus-first') return around + kitchens * task.seconds
  return around + 1.1 * task.seconds
}
