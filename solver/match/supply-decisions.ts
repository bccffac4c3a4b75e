import type { KitchenFrame } from '#solver/menus/block.ts'
import type { Allocation, Purchase, Unmet } from '#solver/plan/plan.ts'
import type { SupplyProgram } from './supply-program.ts'

/** Flows below a tenth of a milligram are an engine's rounding. */
const NOTHING_KG = 1e-7
/** A rest below a tenth of a gram is not worth a line; a gram may be open. */
const REST_KG = 1e-4

export type SupplyDecisions = { allocations: Allocation[]; purchases: Purchase[]; unmet: Unmet[] }

/** By kitchen: kg that lots bring (`lots`), and what each source gives of a food over the horizon. */
type Given = {
  fromLots: Float64Array
  lots: { lot: number; day: number; kg: number }[]
  sources: { food: number; offer: number; kg: number }[]
}

/**
 * The engine's flows as a plan's lines, balanced to the last gram: lots first as decided, then each
 * open food's purchases and unmet handed out over the days in order, settled foods from their source.
 */
export function supplyDecisions(supply: SupplyProgram, values: Float64Array): SupplyDecisions {
  const given = collectFlows(supply, values)
  const decisions: SupplyDecisions = { allocations: [], purchases: [], unmet: [] }
  supply.block.frames.forEach((frame, member) => {
    const own = given[member]
    if (own) writeKitchen(supply, decisions, { frame, member, own })
  })
  return decisions
}

function collectFlows({ block, needs }: SupplyProgram, values: Float64Array): Given[] {
  const { foodCount, supply } = block.problem
  const given = needs.map(
    (need): Given => ({ fromLots: new Float64Array(need.length), lots: [], sources: [] }),
  )
  block.flows.forEach((flow, column) => {
    const kg = values[column] ?? 0
    const own = given[flow.member]
    if (!own || kg < NOTHING_KG) return
    if (flow.kind === 'lot') {
      const at = flow.day * foodCount + (supply.lotFood[flow.lot] ?? 0)
      const need = needs[flow.member]?.[at] ?? 0
      const taken = Math.min(kg, need - (own.fromLots[at] ?? 0))
      if (taken < NOTHING_KG) return
      own.fromLots[at] = (own.fromLots[at] ?? 0) + taken
      own.lots.push({ lot: flow.lot, day: flow.day, kg: taken })
    }
    if (flow.kind === 'offer') {
      own.sources.push({ food: supply.offerFood[flow.offer] ?? 0, offer: flow.offer, kg })
    }
  })
  return given
}

type Own = { frame: KitchenFrame; member: number; own: Given }

function writeKitchen(supply: SupplyProgram, decisions: SupplyDecisions, { frame, own }: Own) {
  const { source, foodCount } = supply.block.problem
  const kitchen = source.kitchens[frame.kitchen.index]?.id ?? ''
  for (const { lot, day, kg } of own.lots) {
    const id = source.lots[lot]?.id ?? ''
    decisions.allocations.push({ lot: id, kitchen, day: source.days[day] ?? '', kg })
  }
  const left = own.sources.map(({ kg }) => kg)
  frame.needs.forEach((needKg, at) => {
    const food = at % foodCount
    const day = source.days[Math.floor(at / foodCount)] ?? ''
    let openKg = needKg - (own.fromLots[at] ?? 0)
    own.sources.forEach((one, i) => {
      const kg = one.food === food ? Math.min(openKg, left[i] ?? 0) : 0
      if (kg <= 0) return
      left[i] = (left[i] ?? 0) - kg
      openKg -= kg
      decisions.purchases.push(purchaseOf(supply, one.offer, { kitchen, day, kg }))
    })
    if (openKg <= 0) return
    const settled = frame.sourcing.settledOffer[food] ?? -1
    if (settled >= 0)
      decisions.purchases.push(purchaseOf(supply, settled, { kitchen, day, kg: openKg }))
    else if (openKg >= REST_KG) {
      decisions.unmet.push({ food: source.foods[food]?.id ?? '', kitchen, day, kg: openKg })
    }
  })
}

type Bought = { kitchen: string; day: string; kg: number }

function purchaseOf({ block }: SupplyProgram, offer: number, bought: Bought): Purchase {
  const { source, supply } = block.problem
  const supplier = source.suppliers[supply.offerSupplier[offer] ?? -1]?.id ?? ''
  const food = source.foods[supply.offerFood[offer] ?? -1]?.id ?? ''
  return { supplier, food, ...bought }
}
