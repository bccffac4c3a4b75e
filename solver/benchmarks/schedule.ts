import type { Flags } from './flags.ts'
import {
  DAYS,
  HARVEST_KITCHENS,
  MATCH_KITCHENS,
  RECIPES,
  REPLAN_KITCHENS,
  SIZES,
  type Size,
} from './sizes.ts'
import { METHODS, type Method, type Task } from './task.ts'

const THREADS = 2
const MATCH_REPEATS = 20
const SCENARIOS = 500

/** Above this many kitchens, planning each alone takes longer than it teaches. */
const MENUS_FIRST_KITCHENS = 20
/** Each kitchen planned alone against list prices: near its optimum. */
const MENUS_FIRST = { gap: 0.002, seconds: 20 }

const instanceOf = (kitchens: number, seed: number) => ({
  kitchens,
  days: DAYS,
  recipes: RECIPES,
  seed,
})

const isOurs = (method: Method) =>
  method === 'this-core' || method === 'todays-way' || method === 'menus-first'

/** Everything that the flags ask for, smallest regions first, one region's methods together. */
export function tasksOf(flags: Flags): Task[] {
  const sizes = SIZES.filter(({ kitchens }) => flags.sizes.includes(kitchens))
  const plans = sizes.flatMap((size) =>
    flags.seeds.flatMap((seed, at) => {
      const methods = METHODS.filter((method) => flags.only.has(method))
      return methods
        .filter((method) => isOurs(method) || at < size.otherSeeds)
        .filter((method) => method !== 'menus-first' || size.kitchens <= MENUS_FIRST_KITCHENS)
        .flatMap((method) => runsOf(flags, size, { seed, method }))
    }),
  )
  return [...plans, ...otherTasks(flags)]
}

type Run = { seed: number; method: Method }

function runsOf(flags: Flags, size: Size, { seed, method }: Run): Task[] {
  const repeats = method === 'this-core' && !flags.isQuick ? size.repeats : 1
  const own = method === 'menus-first' ? MENUS_FIRST : { gap: size.gap, seconds: size.seconds }
  const asked = isOurs(method) ? own : { gap: size.gap, seconds: size.otherSeconds }
  const instance = instanceOf(size.kitchens, seed)
  return Array.from({ length: repeats }, (_, repeat) => ({
    what: 'plan',
    method,
    instance,
    gap: asked.gap,
    seconds: Math.min(asked.seconds, flags.seconds ?? asked.seconds),
    threads: THREADS,
    repeat: repeat + 1,
  }))
}

/** Matching, drawn harvests and planning again: each at one size, and only when that size is asked. */
function otherTasks({ only, sizes, seeds, seconds }: Flags): Task[] {
  const limitsAt = (kitchens: number) => {
    const size = SIZES.find((one) => one.kitchens === kitchens)
    if (!size || !sizes.includes(kitchens)) return []
    const most = Math.min(size.seconds, seconds ?? size.seconds)
    return [{ gap: size.gap, seconds: most, threads: THREADS }]
  }
  const [match] = limitsAt(MATCH_KITCHENS)
  return [
    ...(match && only.has('match')
      ? [
          {
            what: 'match' as const,
            instance: instanceOf(MATCH_KITCHENS, seeds[0] ?? 1),
            repeats: MATCH_REPEATS,
          },
        ]
      : []),
    ...seeds.flatMap((seed): Task[] => [
      ...limitsAt(HARVEST_KITCHENS)
        .filter(() => only.has('harvest'))
        .map((limits) => {
          const instance = instanceOf(HARVEST_KITCHENS, seed)
          return { what: 'harvest' as const, instance, ...limits, scenarios: SCENARIOS }
        }),
      ...limitsAt(REPLAN_KITCHENS)
        .filter(() => only.has('replan'))
        .map((limits) => {
          return { what: 'replan' as const, instance: instanceOf(REPLAN_KITCHENS, seed), ...limits }
        }),
    ]),
  ]
}
