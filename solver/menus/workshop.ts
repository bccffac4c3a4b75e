import { clockUntil } from '#solver/engine/clock.ts'
import type { Engine } from '#solver/engine/engine.ts'
import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { KitchenFrame } from './block.ts'
import { kitchenFrames, wholeSupply } from './kitchen-frames.ts'
import {
  openPlanner,
  type Planner,
  relaxPlanner,
  type SupplyPrices,
  searchPlanner,
  setPrices,
  type Week,
} from './planner.ts'

/** One kitchen's piece of the regional search; pieces of one kitchen always go to one workshop. */
export type KitchenTask =
  | { kind: 'relax'; kitchen: number; prices: SupplyPrices; endsAtMs: number }
  | {
      kind: 'search'
      kitchen: number
      prices: SupplyPrices
      endsAtMs: number
      gap: number
      nodes: number
    }

export type KitchenAnswer = {
  kitchen: number
  /** Of the kitchen at the task's prices. */
  boundIdr: number
  objectiveIdr: number
  /** Day menus found since the last answer: day and recipe by course. */
  found: { day: number; recipes: Int32Array }[]
  weeks: Week[]
  isComplete: boolean
}

export type Workshop = (task: KitchenTask) => KitchenAnswer

/** Keeps a planner per kitchen and does tasks in this thread. */
export function openWorkshop(problem: IndexedProblem, engine: Engine): Workshop {
  const frames = kitchenFrames(problem, () => new Uint8Array(problem.source.suppliers.length))
  const planners = new Map<number, { planner: Planner; told: number }>()
  const plannerOf = (kitchen: number) => {
    const known = planners.get(kitchen)
    if (known) return known
    const own: KitchenFrame[] = frames.slice(kitchen, kitchen + 1)
    const planner = openPlanner({ problem, engine }, own, wholeSupply(problem))
    const fresh = { planner, told: 0 }
    planners.set(kitchen, fresh)
    return fresh
  }
  return (task) => {
    const own = plannerOf(task.kitchen)
    setPrices(own.planner, task.prices)
    const done = doTask(own.planner, task)
    const { columns } = own.planner.master
    const found = columns.slice(own.told).map(({ table, options }) => {
      const day = own.planner.block.tables[table]?.options
      return {
        day: day?.day ?? 0,
        recipes: Int32Array.from(options, (o) => day?.recipe[o] ?? -1),
      }
    })
    own.told = columns.length
    return { kitchen: task.kitchen, found, ...done }
  }
}

const TOLERANCE = 2e-5

function doTask(planner: Planner, task: KitchenTask) {
  const clock = clockUntil(task.endsAtMs)
  if (task.kind === 'relax') {
    const { boundIdr, objectiveIdr, isComplete } = relaxPlanner(planner, clock, TOLERANCE)
    return { boundIdr, objectiveIdr, weeks: [], isComplete }
  }
  const { boundIdr, weeks } = searchPlanner(planner, {
    clock,
    nodes: task.nodes,
    gap: task.gap,
    outsideIdr: 0,
    knownIdr: Number.POSITIVE_INFINITY,
  })
  const objectiveIdr = Math.min(...weeks.map(({ costIdr }) => costIdr))
  return { boundIdr, objectiveIdr, weeks, isComplete: weeks.length > 0 }
}

export type RegionMenus = KitchenMenu[]
