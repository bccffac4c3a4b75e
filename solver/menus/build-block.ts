import { addRow, startProgram } from '#solver/engine/program-builder.ts'
import { moveNeeds } from '#solver/match/supply-program.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { Block, BlockSupply, FlowBlock, KitchenFrame, KitchenRows } from './block.ts'
import { dayTable } from './day-table.ts'
import { addKitchenFlows } from './kitchen-flows.ts'

const INF = Number.POSITIVE_INFINITY

/**
 * The master of some kitchens, without menu columns:
 *
 *   min  sum menu cost * lambda + flows            (rupiah)
 *   convexity   sum_m lambda(k,d,m) = 1                                          per kitchen-day
 *   use         sum_l v(k,l,d) - sum_r min(need, reachable kg) x(k,d,r) <= 0     per food with lots
 *   balance     sum_d needs - sum v - sum bought - unmet = 0                     per open food
 *   lot, offer  what the block takes <= what it has
 *   budget      spend - over <= budget
 *   family, variety, horizon bands; repeat windows and most servings as rows that come when broken
 *
 * `x(k,d,r) = sum of lambda over menus that hold r`. The `use` rows are tightened: a dish that needs
 * 80 kg where 50 kg can be reached takes 50, not 80, so half a dish takes 25 and not 40.
 */
export function buildBlock(
  problem: IndexedProblem,
  frames: KitchenFrame[],
  supply: BlockSupply,
): Block {
  const block: Block = { ...buildFlows(problem, frames, supply), tables: [] }
  frames.forEach((frame, member) => {
    const rows = block.rows[member]
    if (!rows) return
    if (frame.isDecided) {
      moveNeeds(block, frame, member)
      return
    }
    for (const day of frame.kitchen.servedDays) {
      const setting = { problem, frame, rows, supply, day }
      block.tables.push(dayTable(setting, member, addRow(block.program, 1, 1)))
    }
  })
  return block
}

/** Rows and flows alone. */
export function buildFlows(
  problem: IndexedProblem,
  frames: KitchenFrame[],
  supply: BlockSupply,
): FlowBlock {
  const block: FlowBlock = {
    problem,
    frames,
    supply,
    program: startProgram(),
    rows: [],
    lotRow: new Int32Array(problem.supply.lotCount).fill(-1),
    offerRow: new Int32Array(problem.supply.offerCount).fill(-1),
    flows: [],
  }
  for (const frame of frames) block.rows.push(kitchenRows(block, frame))
  frames.forEach((_, member) => {
    addKitchenFlows(block, member)
  })
  return block
}

function kitchenRows(block: FlowBlock, frame: KitchenFrame): KitchenRows {
  const { program, problem } = block
  const { kitchen, needs, sourcing } = frame
  const dishes = kitchen.servedDays.length * problem.courseCount
  const rows: KitchenRows = {
    budget: addRow(program, -INF, kitchen.budgetIdr),
    use: new Int32Array(needs.length).fill(-1),
    balance: new Int32Array(problem.foodCount).fill(-1),
    familyLimit: kitchen.familyMaxServings.map((most) =>
      most < dishes && !frame.isDecided ? addRow(program, -INF, most) : -1,
    ),
    variety: new Int32Array(problem.familyCount).fill(-1),
    horizon: kitchen.groups.map((group) =>
      Int32Array.from(group.horizonBands, ({ min, max }) => {
        if (group.totalPortions === 0 || frame.isDecided) return -1
        const unit = min ?? max ?? 1
        return addRow(program, min === undefined ? -INF : 1, max === undefined ? INF : max / unit)
      }),
    ),
  }
  if (problem.source.weights.varietyIdrPerPortion > 0 && !frame.isDecided) {
    rows.variety.forEach((_, family) => {
      rows.variety[family] = addRow(program, -INF, 0)
    })
  }
  for (const { food } of sourcing.openOffers) {
    if ((rows.balance[food] ?? -1) < 0) rows.balance[food] = addRow(program, 0, 0)
  }
  addLotRows(block, frame, rows)
  return rows
}

/** Rows of in-house use, where a lot reaches a need, and of each lot in reach. */
function addLotRows(block: FlowBlock, { kitchen, needs }: KitchenFrame, rows: KitchenRows) {
  const { problem, program, supply, lotRow } = block
  const { lotLinks, lotFood, lotFirstDay, lotLastDay } = problem.supply
  const k = kitchen.index
  for (let i = lotLinks.start[k] ?? 0; i < (lotLinks.start[k + 1] ?? 0); i++) {
    const l = lotLinks.item[i] ?? 0
    const kg = supply.lotKg[l] ?? 0
    if (kg <= 0) continue
    for (let d = lotFirstDay[l] ?? 0; d <= (lotLastDay[l] ?? -1); d++) {
      const at = d * problem.foodCount + (lotFood[l] ?? 0)
      if ((needs[at] ?? 0) <= 0) continue
      if ((rows.use[at] ?? -1) < 0) rows.use[at] = addRow(program, -INF, 0)
      if ((lotRow[l] ?? -1) < 0) lotRow[l] = addRow(program, -INF, kg)
    }
  }
}
