import type { Block } from './block.ts'
import type { DayTable } from './day-table.ts'
import type { LateRow } from './late-rows.ts'
import type { Master } from './master.ts'

/**
 * A lower bound from any prices, whoever computed them (weak duality, safe against rounding in the
 * engine). With row prices `y` of the right sign, and every kitchen-day taking its best menu:
 *
 *   L(y) = sum_i y_i * side_i  +  sum_j min over [lower_j, upper_j] of (c_j - y A_j) x_j
 *        + sum_(k,d) min over menus m of (c_m - y A_m)
 *
 * where `side` is the row's lower limit for `y > 0`, its upper one for `y < 0`. Convexity rows take
 * no part: their price cancels. This function is the first line; pricing gives the second.
 */
export function flowBoundIdr(master: Master, prices: Float64Array): number {
  const { block, lateRows: late, flowLower, flowUpper } = master
  const { program, flows } = block
  let bound = 0
  const isConvexity = new Uint8Array(program.rowLower.length)
  for (const { convexityRow } of block.tables) isConvexity[convexityRow] = 1
  for (let i = 0; i < program.rowLower.length; i++) {
    const y = prices[i] ?? 0
    if (y === 0 || isConvexity[i] === 1) continue
    bound += y * ((y > 0 ? program.rowLower[i] : program.rowUpper[i]) ?? 0)
  }
  const flowPrice = new Float64Array(flows.length)
  for (const { row, lower, upper, columns, values } of late) {
    const y = prices[row] ?? 0
    if (y === 0) continue
    bound += y * (y > 0 ? lower : upper)
    columns.forEach((column, i) => {
      flowPrice[column] = (flowPrice[column] ?? 0) + y * (values[i] ?? 0)
    })
  }
  for (let j = 0; j < flows.length; j++) {
    let reduced = (program.cost[j] ?? 0) - (flowPrice[j] ?? 0)
    for (let e = program.starts[j] ?? 0; e < (program.starts[j + 1] ?? 0); e++) {
      reduced -= (prices[program.rows[e] ?? 0] ?? 0) * (program.values[e] ?? 0)
    }
    bound += reduced * ((reduced < 0 ? flowUpper[j] : flowLower[j]) ?? 0)
  }
  return bound
}

/** Prices pushed to the sign that their row allows; rounding errors of an engine end here. */
export function signedPrices(block: Block, duals: Float64Array, late: LateRow[]) {
  const prices = duals.slice()
  const { rowLower, rowUpper } = block.program
  for (let i = 0; i < rowLower.length; i++) {
    const y = prices[i] ?? 0
    if (y > 0 && rowLower[i] === Number.NEGATIVE_INFINITY) prices[i] = 0
    if (y < 0 && rowUpper[i] === Number.POSITIVE_INFINITY) prices[i] = 0
  }
  for (const { row, lower, upper } of late) {
    const y = prices[row] ?? 0
    if (y > 0 && lower === Number.NEGATIVE_INFINITY) prices[row] = 0
    if (y < 0 && upper === Number.POSITIVE_INFINITY) prices[row] = 0
  }
  return prices
}

/** What each option of a kitchen-day costs at the prices: `c_o - y A_o`, without the convexity row. */
export function optionCosts(table: DayTable, prices: Float64Array): Float64Array {
  const cost = table.baseIdr.slice()
  for (let o = 0; o < cost.length; o++) {
    let sum = cost[o] ?? 0
    for (let i = table.start[o] ?? 0; i < (table.start[o + 1] ?? 0); i++) {
      sum -= (prices[table.row[i] ?? 0] ?? 0) * (table.value[i] ?? 0)
    }
    const late = table.late[o]
    for (let i = 0; late && i < late.rows.length; i++) {
      sum -= (prices[late.rows[i] ?? 0] ?? 0) * (late.values[i] ?? 0)
    }
    cost[o] = sum
  }
  return cost
}
