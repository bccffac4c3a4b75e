import type { Master } from './master.ts'

/** How much of each option a master's solution serves: `x(k,d,r)`, by table and option. */
export function servingsByOption(master: Master, values: Float64Array): Float64Array[] {
  const shares = master.block.tables.map(({ options }) => new Float64Array(options.count))
  for (const { table, options, column } of master.columns) {
    const value = values[column] ?? 0
    const share = shares[table]
    if (value < 1e-9 || !share) continue
    for (const o of options) share[o] = (share[o] ?? 0) + value
  }
  return shares
}
