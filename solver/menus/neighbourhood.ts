import type { Engine } from '#solver/engine/engine.ts'
import { type KitchenMenu, menuNeeds } from '#solver/match/kitchen-menu.ts'
import type { Decisions } from '#solver/plan/plan.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { BlockSupply, KitchenFrame } from './block.ts'
import { wholeSupply } from './kitchen-frames.ts'
import { addMenus, type Candidate } from './master.ts'
import { openPlanner, type Planner } from './planner.ts'
import type { Decision } from './splits.ts'
import { enterNode } from './visit-node.ts'

/** A plan as it stands: every kitchen's menu, and who takes what from shared supply. */
export type Standing = { menus: readonly KitchenMenu[]; decisions: Decisions }

/**
 * Some kitchens free to plan anew, while the menus of those that share supply with them stay and
 * only their supply moves along; what kitchens further away take is taken. The optimum of this block
 * is an improvement of the whole plan by the same rupiah.
 */
export function openNeighbourhood(
  setting: { problem: IndexedProblem; engine: Engine; frames: readonly KitchenFrame[] },
  standing: Standing,
  free: readonly number[],
): Planner {
  const { problem, frames } = setting
  const members = sharersOf(problem, frames, free)
  const own = members.flatMap((k): KitchenFrame[] => {
    const frame = frames[k]
    if (!frame) return []
    if (free.includes(k)) return [frame]
    const needs = menuNeeds(problem, frame.kitchen, standing.menus[k] ?? new Int32Array())
    return [{ ...frame, needs, isDecided: true }]
  })
  return openPlanner(setting, own, supplyLeft(problem, standing.decisions, members))
}

/** Kitchens that some lot or limited offer of the free ones reaches too, ascending. */
export function sharersOf(
  { supply }: IndexedProblem,
  frames: readonly KitchenFrame[],
  free: readonly number[],
): number[] {
  const lots = new Set<number>()
  const offers = new Set<number>()
  for (const k of free) {
    const { start, item } = supply.lotLinks
    for (let i = start[k] ?? 0; i < (start[k + 1] ?? 0); i++) lots.add(item[i] ?? -1)
    for (const { offer } of frames[k]?.sourcing.openOffers ?? []) {
      if (Number.isFinite(supply.offerMaxKg[offer])) offers.add(offer)
    }
  }
  return [...frames.keys()].filter((k) => {
    if (free.includes(k)) return true
    const { start, item } = supply.lotLinks
    for (let i = start[k] ?? 0; i < (start[k + 1] ?? 0); i++)
      if (lots.has(item[i] ?? -1)) return true
    return frames[k]?.sourcing.openOffers.some(({ offer }) => offers.has(offer)) ?? false
  })
}

/** Supply less what kitchens outside the block take. */
function supplyLeft(
  problem: IndexedProblem,
  { allocations, purchases }: Decisions,
  members: readonly number[],
): BlockSupply {
  const { source, supply } = problem
  const inside = new Set(members.map((k) => source.kitchens[k]?.id))
  const whole = wholeSupply(problem)
  const lotKg = whole.lotKg.slice()
  const offerKg = whole.offerKg.slice()
  const lotAt = new Map(source.lots.map(({ id }, l) => [id, l]))
  const offerAt = new Map<string, number>()
  supply.offerFood.forEach((food, o) => {
    const supplier = source.suppliers[supply.offerSupplier[o] ?? -1]?.id
    offerAt.set(JSON.stringify([supplier, source.foods[food]?.id]), o)
  })
  for (const { lot, kitchen, kg } of allocations) {
    const l = lotAt.get(lot) ?? -1
    if (!inside.has(kitchen)) lotKg[l] = Math.max(0, (lotKg[l] ?? 0) - kg)
  }
  for (const { supplier, food, kitchen, kg } of purchases) {
    const o = offerAt.get(JSON.stringify([supplier, food])) ?? -1
    if (!inside.has(kitchen)) offerKg[o] = Math.max(0, (offerKg[o] ?? 0) - kg)
  }
  return { ...whole, lotKg, offerKg }
}

/** What the block costs with the menus that stand: adds them, and plans supply around them. */
export function standingCostIdr({ block, master }: Planner, { menus }: Standing): number {
  const decisions: Decision[] = []
  const candidates = block.tables.map(({ options }, table): Candidate => {
    const menu = menus[options.kitchen]
    const chosen = Int32Array.from({ length: options.start.length - 1 }, (_, c) => {
      const start = options.start[c] ?? 0
      const among = options.recipe.subarray(start, options.start[c + 1])
      const r = menu?.[options.day * block.problem.courseCount + c] ?? -1
      return start + among.indexOf(r)
    })
    for (const option of chosen) {
      const entry = { table, option, value: 1 }
      const name = `option:${table}:${option}`
      decisions.push({ split: { name, options: [entry], floor: 0, servings: 1 }, isUp: true })
    }
    return { table, menu: chosen }
  })
  addMenus(master, candidates)
  enterNode(master, decisions)
  const isSolved = master.lp.solve() === 'optimal'
  const costIdr = isSolved ? master.lp.objective() : Number.POSITIVE_INFINITY
  enterNode(master, [])
  return costIdr
}
