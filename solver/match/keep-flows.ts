import type { FlowBlock } from '#solver/menus/block.ts'
import type { Decisions } from '#solver/plan/plan.ts'

/** Who gets something from where: lot, kitchen and day, or seller, food and kitchen. */
export type KeptFlows = ReadonlySet<string>

/**
 * Rupiah per kg by which a flow that stood before is preferred: far below any price, far above an
 * engine's tolerance. Of supplies that cost the same the one that changes least is taken; a whole
 * region's kilograms together are worth a few thousand rupiah of it at most.
 */
const PREFERENCE_IDR_PER_KG = 0.05

const lotFlow = (lot: string, kitchen: string, day: string) => JSON.stringify([lot, kitchen, day])
const offerFlow = (supplier: string, food: string, kitchen: string) =>
  JSON.stringify([supplier, food, kitchen, 'offer'])

export const flowsOf = ({ allocations, purchases }: Decisions): KeptFlows =>
  new Set([
    ...allocations.map(({ lot, kitchen, day }) => lotFlow(lot, kitchen, day)),
    ...purchases.map(({ supplier, food, kitchen }) => offerFlow(supplier, food, kitchen)),
  ])

/** Makes the flows that stood before a trifle cheaper. */
export function preferKept({ flows, program, problem, frames }: FlowBlock, kept: KeptFlows) {
  const { source, supply } = problem
  flows.forEach((flow, column) => {
    if (flow.kind !== 'lot' && flow.kind !== 'offer') return
    const kitchen = source.kitchens[frames[flow.member]?.kitchen.index ?? -1]?.id ?? ''
    const key =
      flow.kind === 'lot'
        ? lotFlow(source.lots[flow.lot]?.id ?? '', kitchen, source.days[flow.day] ?? '')
        : offerFlow(
            source.suppliers[supply.offerSupplier[flow.offer] ?? -1]?.id ?? '',
            source.foods[supply.offerFood[flow.offer] ?? -1]?.id ?? '',
            kitchen,
          )
    if (kept.has(key)) program.cost[column] = (program.cost[column] ?? 0) - PREFERENCE_IDR_PER_KG
  })
}
