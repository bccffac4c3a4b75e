import type { NewLateRow, OptionEntry } from './late-rows.ts'
import type { Master } from './master.ts'
import { servingsByOption } from './option-shares.ts'
import { type RoundingRow, roundingRows } from './rounding-rows.ts'

/**
 * Mixed-integer rounding (Nemhauser & Wolsey 1990) on supply that has a kink. From
 *
 *   sum_j a_j x_j - s <= b,     x_j whole (a dish is cooked or not), s >= 0
 *
 * follows, with `f = frac(b / delta)` for any `delta > 0`,
 *
 *   sum_j (floor(a_j / delta) + max(0, frac(a_j / delta) - f) / (1 - f)) x_j
 *     - s / (delta (1 - f)) <= floor(b / delta)
 *
 * They close what mixing dishes gains at the kink: with cheap chicken for 1.3 servings a plan serves
 * it once, or twice at a price.
 */
export type Point = { shares: readonly Float64Array[]; values: Float64Array }

const LEAST_VIOLATION = 1e-3
const DELTAS = 8

/** Cuts that a master's solution breaks, the most broken per row. */
export function brokenCutsOf(master: Master, values: Float64Array): NewLateRow[] {
  master.roundingRows ??= roundingRows(master.block)
  return brokenRoundingCuts(master.roundingRows, {
    shares: servingsByOption(master, values),
    values,
  })
}

export const brokenRoundingCuts = (rows: readonly RoundingRow[], point: Point): NewLateRow[] =>
  rows.flatMap((row) => bestCut(row, point) ?? [])

function bestCut(row: RoundingRow, { shares, values }: Point): NewLateRow | undefined {
  const shareOf = ({ table, option }: OptionEntry) => shares[table]?.[option] ?? 0
  const live = row.options.filter((entry) => shareOf(entry) > 1e-6)
  let slack = 0
  row.columns.forEach((column, i) => {
    slack += (values[column] ?? 0) * (row.values[i] ?? 0)
  })
  if (row.isTaking) for (const entry of live) slack += shareOf(entry) * entry.value
  const deltas = [...new Set(live.map(({ value }) => value))].sort((a, b) => b - a).slice(0, DELTAS)
  let best: { delta: number; violation: number } | undefined
  for (const delta of deltas) {
    const f = row.limit / delta - Math.floor(row.limit / delta)
    if (f < 0.02 || f > 0.98) continue
    let left = -Math.max(0, slack) / (delta * (1 - f))
    for (const entry of live) left += shareOf(entry) * rounded(entry.value / delta, f)
    const violation = left - Math.floor(row.limit / delta)
    if (violation > Math.max(LEAST_VIOLATION, best?.violation ?? 0)) best = { delta, violation }
  }
  return best && writeCut(row, best.delta)
}

const rounded = (ratio: number, f: number) => {
  const whole = Math.floor(ratio + 1e-9)
  return whole + Math.max(0, ratio - whole - f) / (1 - f)
}

/** The cut of a row for one `delta`: it holds whatever the `delta`, as long as the row does. */
export function writeCut(row: RoundingRow, delta: number): NewLateRow {
  const whole = Math.floor(row.limit / delta)
  const f = row.limit / delta - whole
  const scale = delta * (1 - f)
  return {
    name: `rounding:${row.name}:${delta.toPrecision(9)}`,
    lower: Number.NEGATIVE_INFINITY,
    upper: whole,
    options: row.options.map((entry) => ({
      ...entry,
      value: rounded(entry.value / delta, f) - (row.isTaking ? entry.value / scale : 0),
    })),
    columns: row.columns,
    values: row.values.map((value) => -value / scale),
  }
}
