import { clockUntil } from '#solver/engine/clock.ts'
import type { Engine } from '#solver/engine/engine.ts'
import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { Block, KitchenFrame, MenuColumn } from './block.ts'
import { kitchenFrames, wholeSupply } from './kitchen-frames.ts'
import { addKnownMenus } from './known-menus.ts'
import { type Neighbourhood, openNeighbourhood, standingCostIdr } from './neighbourhood.ts'
import {
  openPlanner,
  type Planner,
  type PriceSheet,
  relaxPlanner,
  searchPlanner,
  setPrices,
  type Week,
} from './planner.ts'

/**
 * Pieces of the regional search. Tasks of one kitchen always go to the same workshop, which keeps
 * the kitchen's menus and its engine's basis until the kitchen is searched; a sweep starts afresh.
 */
export type Task =
  | {
      kind: 'relax'
      kitchen: number
      prices: PriceSheet
      endsAtMs: number
      /** Menus to begin with, beside those that the workshop has. */
      menus?: DayMenu[] | undefined
      /** Tells only menus that are in the relaxation's solution: a few a day. */
      isBrief?: boolean
    }
  | {
      kind: 'search'
      kitchen: number
      prices: PriceSheet
      endsAtMs: number
      gapIdr: number
      nodes: number
    }
  | {
      /** What a kitchen's menu costs at the prices, with the best supply for it: `standingIdr`. */
      kind: 'judge'
      kitchen: number
      prices: PriceSheet
      menu: KitchenMenu
    }
  | {
      kind: 'sweep'
      neighbourhood: Neighbourhood
      /** Menus to begin with, in the order of the free kitchens. */
      menus: DayMenu[][]
      endsAtMs: number
      gapIdr: number
    }

export type Answer = {
  /** Of the block at the task's prices. */
  boundIdr: number
  /** Day menus found since the last answer: day and recipe by course. */
  found: DayMenu[]
  /** Whole solutions, menus in the order of the block's free kitchens. */
  weeks: Week[]
  /** What the menus that stood cost in the task's block. */
  standingIdr: number
}

export type DayMenu = { day: number; recipes: Int32Array }

/** Keeps engines' models in WebAssembly memory, which nobody collects: close it. */
export type Workshop = { work: (task: Task) => Answer; close: () => void }

type Kept = { planner: Planner; told: number }

export function openWorkshop(problem: IndexedProblem, engine: Engine): Workshop {
  const frames = kitchenFrames(problem, () => new Uint8Array(problem.source.suppliers.length))
  const setting = { problem, engine, frames }
  const kept = new Map<number, Kept>()
  const keptFor = (kitchen: number): Kept => {
    const known = kept.get(kitchen)
    if (known) return known
    const planner = openPlanner(setting, frames.slice(kitchen, kitchen + 1), wholeSupply(problem))
    const fresh = { planner, told: 0 }
    kept.set(kitchen, fresh)
    return fresh
  }
  const work = (task: Task): Answer => {
    if (task.kind === 'judge') return judge(setting, task)
    if (task.kind === 'sweep') {
      const planner = openNeighbourhood(setting, task.neighbourhood)
      task.neighbourhood.free.forEach((kitchen, i) => {
        addKnownMenus(planner.master, kitchen, task.menus[i] ?? [])
      })
      const answer = sweep(planner, task)
      planner.master.lp.close()
      return answer
    }
    const own = keptFor(task.kitchen)
    if (task.kind === 'relax' && task.menus) {
      addKnownMenus(own.planner.master, task.kitchen, task.menus)
    }
    setPrices(own.planner, task.prices)
    if (task.kind === 'relax') return relaxation(own, task)
    const answer = { ...search(own.planner, task), found: newMenus(own) }
    own.planner.master.lp.close()
    kept.delete(task.kitchen)
    return answer
  }
  const close = () => {
    for (const { planner } of kept.values()) planner.master.lp.close()
    kept.clear()
  }
  return { work, close }
}

type Setting = { problem: IndexedProblem; engine: Engine; frames: KitchenFrame[] }
type JudgeTask = { kitchen: number; prices: PriceSheet; menu: KitchenMenu }

function judge(setting: Setting, { kitchen, prices, menu }: JudgeTask): Answer {
  const own = setting.frames.slice(kitchen, kitchen + 1)
  const planner = openPlanner(setting, own, wholeSupply(setting.problem))
  setPrices(planner, prices)
  const standingIdr = standingCostIdr(planner.master, [{ kitchen, menu }])
  planner.master.lp.close()
  return { ...NOTHING, boundIdr: Number.NEGATIVE_INFINITY, standingIdr }
}

function newMenus(own: Kept): DayMenu[] {
  const { columns, block } = own.planner.master
  const fresh = columns.slice(own.told)
  own.told = columns.length
  return dayMenus(block, fresh)
}

const dayMenus = ({ tables }: Block, columns: readonly MenuColumn[]): DayMenu[] =>
  columns.map(({ table, options }) => {
    const day = tables[table]?.options
    const recipes = Int32Array.from(options, (o) => day?.recipe[o] ?? -1)
    return { day: day?.day ?? 0, recipes }
  })

const TOLERANCE = 2e-5
const NOTHING = { found: [], weeks: [], standingIdr: Number.POSITIVE_INFINITY }

type RelaxTask = { endsAtMs: number; isBrief?: boolean }

function relaxation(own: Kept, { endsAtMs, isBrief }: RelaxTask): Answer {
  const { columns, block } = own.planner.master
  const { boundIdr, values } = relaxPlanner(own.planner, clockUntil(endsAtMs), TOLERANCE)
  if (!isBrief) return { ...NOTHING, boundIdr, found: newMenus(own) }
  const used = columns.filter(({ column }) => (values[column] ?? 0) > 1e-9)
  return { ...NOTHING, boundIdr, found: dayMenus(block, used) }
}

type SearchLimits = { endsAtMs: number; gapIdr: number }

function search(
  planner: Planner,
  { endsAtMs, ...limits }: SearchLimits & { nodes: number },
): Answer {
  const clock = clockUntil(endsAtMs)
  const knownIdr = Number.POSITIVE_INFINITY
  const { boundIdr, weeks } = searchPlanner(planner, { clock, ...limits, knownIdr })
  return { ...NOTHING, boundIdr, weeks }
}

type SweepTask = SearchLimits & { neighbourhood: Neighbourhood }

/** Relaxes and dives; branching after that took half of the time and found nothing more. */
function sweep(planner: Planner, { endsAtMs, neighbourhood, gapIdr }: SweepTask): Answer {
  const standingIdr = standingCostIdr(planner.master, neighbourhood.standing)
  const clock = clockUntil(endsAtMs)
  const found = searchPlanner(planner, { clock, gapIdr, nodes: 0, knownIdr: standingIdr })
  const free = neighbourhood.free.length
  const weeks = found.weeks.map((week) => ({ ...week, menus: week.menus.slice(0, free) }))
  return { ...NOTHING, boundIdr: found.boundIdr, weeks, standingIdr }
}
