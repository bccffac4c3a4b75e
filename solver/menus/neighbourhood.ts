import type { Engine } from '#solver/engine/engine.ts'
import { type KitchenMenu, menuNeeds } from '#solver/match/kitchen-menu.ts'
import type { Decisions } from '#solver/plan/plan.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { BlockSupply, KitchenFrame } from './block.ts'
import { chosenOptions } from './chosen-options.ts'
import { wholeSupply } from './kitchen-frames.ts'
import { addMenus, type Candidate, type Master } from './master.ts'
import { openPlanner, type Planner } from './planner.ts'
import type { Decision } from './splits.ts'
import { enterNode } from './visit-node.ts'

/**
 * Some kitchens free to plan anew, while the menus of those that share supply with them stay and
 * only their supply moves along; what kitchens further away take is taken. The optimum of this block
 * improves the whole plan by the same rupiah.
 */
export type Neighbourhood = {
  free: number[]
  decided: { kitchen: number; menu: KitchenMenu }[]
  /** Menus that stand in the free kitchens. */
  standing: { kitchen: number; menu: KitchenMenu }[]
  lotKg: Float64Array
  offerKg: Float64Array
}

export type Standing = { menus: readonly KitchenMenu[]; decisions: Decisions }

export function neighbourhoodOf(
  setting: { problem: IndexedProblem; frames: readonly KitchenFrame[] },
  { menus, decisions }: Standing,
  free: readonly number[],
): Neighbourhood {
  const members = sharersOf(setting.problem, setting.frames, free)
  const menuOf = (kitchen: number) => ({ kitchen, menu: menus[kitchen] ?? new Int32Array() })
  return {
    free: [...free],
    decided: members.filter((k) => !free.includes(k)).map(menuOf),
    standing: free.map(menuOf),
    ...supplyLeft(setting.problem, decisions, members),
  }
}

export function openNeighbourhood(
  setting: { problem: IndexedProblem; engine: Engine; frames: readonly KitchenFrame[] },
  { free, decided, lotKg, offerKg }: Neighbourhood,
): Planner {
  const { problem, frames } = setting
  const own = free.flatMap((k) => frames[k] ?? [])
  const others = decided.flatMap(({ kitchen, menu }): KitchenFrame[] => {
    const frame = frames[kitchen]
    if (!frame) return []
    return [{ ...frame, needs: menuNeeds(problem, frame.kitchen, menu), isDecided: true }]
  })
  const supply: BlockSupply = { ...wholeSupply(problem), lotKg, offerKg }
  return openPlanner(setting, [...own, ...others], supply)
}

/** Kitchens that some lot or limited offer of the free ones reaches too, ascending. */
export function sharersOf(
  { supply }: IndexedProblem,
  frames: readonly KitchenFrame[],
  free: readonly number[],
): number[] {
  const lots = new Set<number>()
  const offers = new Set<number>()
  const lotsOf = (k: number) =>
    supply.lotLinks.item.subarray(supply.lotLinks.start[k], supply.lotLinks.start[k + 1])
  for (const k of free) {
    for (const lot of lotsOf(k)) lots.add(lot)
    for (const { offer } of frames[k]?.sourcing.openOffers ?? []) {
      if (Number.isFinite(supply.offerMaxKg[offer])) offers.add(offer)
    }
  }
  return [...frames.keys()].filter(
    (k) =>
      free.includes(k) ||
      lotsOf(k).some((lot) => lots.has(lot)) ||
      frames[k]?.sourcing.openOffers.some(({ offer }) => offers.has(offer)),
  )
}

/** Supply less what kitchens outside the block take. */
function supplyLeft(
  { source, supply }: IndexedProblem,
  { allocations, purchases }: Decisions,
  members: readonly number[],
) {
  const inside = new Set(members.map((k) => source.kitchens[k]?.id))
  const lotKg = supply.lotKg.slice()
  const offerKg = supply.offerMaxKg.slice()
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
  return { lotKg, offerKg }
}

/** What the block costs with the menus that stand: adds them, and plans supply around them. */
export function standingCostIdr(master: Master, standing: Neighbourhood['standing']): number {
  const { block } = master
  const menuOf = new Map(standing.map(({ kitchen, menu }) => [kitchen, menu]))
  const decisions: Decision[] = []
  const candidates = block.tables.map(({ options }, table): Candidate => {
    const menu = chosenOptions(block, options, menuOf.get(options.kitchen) ?? new Int32Array())
    for (const option of menu) {
      const name = `option:${table}:${option}`
      const entry = { table, option, value: 1 }
      decisions.push({ split: { name, options: [entry], floor: 0, servings: 1 }, isUp: true })
    }
    return { table, menu }
  })
  addMenus(master, candidates)
  enterNode(master, decisions)
  const isSolved = master.lp.solve() === 'optimal'
  const costIdr = isSolved ? master.lp.objective() : Number.POSITIVE_INFINITY
  enterNode(master, [])
  return costIdr
}
