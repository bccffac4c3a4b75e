import type { NewLateRow, OptionEntry } from './late-rows.ts'
import type { Master } from './master.ts'
import { servingsByOption } from './option-shares.ts'

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
 * Rows: an open food's needs less what its dear sources give stay within its cheap sources; what a
 * stretch of days takes from the lots in reach stays within their kg. They close what mixing dishes
 * gains at the kink: with cheap chicken for 1.3 servings a plan serves it once, or twice at a price.
 */
type Row = {
  name: string
  options: OptionEntry[]
  /** Flows with their (non-negative) share in `s`. */
  columns: number[]
  values: number[]
  /** Options' share in `s`: where `s` is what days need less what lots bring. */
  slackOptions: OptionEntry[]
  limit: number
}

const LEAST_VIOLATION = 1e-3
const DELTAS = 6

/** Cuts that `values` breaks, the most broken per row. */
export function brokenRoundingCuts(master: Master, values: Float64Array): NewLateRow[] {
  const shares = servingsByOption(master, values)
  return supplyRows(master).flatMap((row) => {
    const cut = bestCut(row, shares, values)
    return cut ? [cut] : []
  })
}

function bestCut(row: Row, shares: Float64Array[], values: Float64Array): NewLateRow | undefined {
  const shareOf = ({ table, option }: OptionEntry) => shares[table]?.[option] ?? 0
  const live = row.options.filter((entry) => shareOf(entry) > 1e-6)
  let slack = 0
  row.columns.forEach((column, i) => {
    slack += (values[column] ?? 0) * (row.values[i] ?? 0)
  })
  for (const entry of row.slackOptions) slack += shareOf(entry) * entry.value
  const deltas = [...new Set(live.map(({ value }) => value))].sort((a, b) => b - a).slice(0, DELTAS)
  let best: { delta: number; violation: number } | undefined
  for (const delta of deltas) {
    const f = row.limit / delta - Math.floor(row.limit / delta)
    if (f < 0.02 || f > 0.98) continue
    let left = -slack / (delta * (1 - f))
    for (const entry of live) left += shareOf(entry) * rounded(entry.value / delta, f)
    const violation = left - Math.floor(row.limit / delta)
    if (violation > LEAST_VIOLATION && violation > (best?.violation ?? 0)) {
      best = { delta, violation }
    }
  }
  return best && writeCut(row, best.delta)
}

const rounded = (ratio: number, f: number) => {
  const whole = Math.floor(ratio + 1e-9)
  return whole + Math.max(0, ratio - whole - f) / (1 - f)
}

function writeCut(row: Row, delta: number): NewLateRow {
  const whole = Math.floor(row.limit / delta)
  const f = row.limit / delta - whole
  const scale = delta * (1 - f)
  const options = row.options.map((e) => ({ ...e, value: rounded(e.value / delta, f) }))
  for (const entry of row.slackOptions) options.push({ ...entry, value: -entry.value / scale })
  return {
    name: `rounding:${row.name}:${delta.toPrecision(9)}`,
    lower: Number.NEGATIVE_INFINITY,
    upper: whole,
    options,
    columns: row.columns,
    values: row.values.map((value) => -value / scale),
  }
}

/** All base rows of the block, kitchen by kitchen. */
function supplyRows(master: Master): Row[] {
  const entries = optionEntriesByRow(master)
  return master.block.frames.flatMap((_, member) => [
    ...balanceRows(master, entries, member),
    ...stretchRows(master, entries, member),
  ])
}

function optionEntriesByRow({ block }: Master): Map<number, OptionEntry[]> {
  const wanted = new Set(block.rows.flatMap(({ use, balance }) => [...use, ...balance]))
  const byRow = new Map<number, OptionEntry[]>()
  block.tables.forEach(({ start, row, value }, table) => {
    for (let option = 0; option + 1 < start.length; option++) {
      for (let i = start[option] ?? 0; i < (start[option + 1] ?? 0); i++) {
        const at = row[i] ?? -1
        if (!wanted.has(at)) continue
        const list = byRow.get(at) ?? []
        byRow.set(at, list)
        list.push({ table, option, value: Math.abs(value[i] ?? 0) })
      }
    }
  })
  return byRow
}

/** Needs of an open food less its dear sources, within the cheap ones, for every cheap prefix. */
function balanceRows(master: Master, entries: Map<number, OptionEntry[]>, member: number): Row[] {
  const { flows, program, rows, problem } = master.block
  const balance = rows[member]?.balance ?? new Int32Array()
  const found: Row[] = []
  balance.forEach((row, food) => {
    if (row < 0) return
    const sources = flows.flatMap((flow, column) => {
      if (flow.member !== member) return []
      const of =
        flow.kind === 'offer'
          ? problem.supply.offerFood[flow.offer]
          : flow.kind === 'lot'
            ? problem.supply.lotFood[flow.lot]
            : flow.kind === 'unmet'
              ? flow.food
              : -1
      return of === food ? [{ column, flow, cost: program.cost[column] ?? 0 }] : []
    })
    const offers = sources.filter(({ flow }) => flow.kind === 'offer')
    offers.sort((a, b) => a.cost - b.cost)
    let limit = 0
    offers.forEach(({ column }, cheap) => {
      limit += program.upper[column] ?? 0
      if (limit <= 0 || !Number.isFinite(limit)) return
      const inside = new Set(offers.slice(0, cheap + 1).map((offer) => offer.column))
      const columns = sources.map((source) => source.column).filter((c) => !inside.has(c))
      found.push({
        name: `balance:${member}:${food}:${cheap}`,
        options: entries.get(row) ?? [],
        columns,
        values: columns.map(() => 1),
        slackOptions: [],
        limit,
      })
    })
  })
  return found
}

/** In-house use over a stretch of days within the kg of the lots in reach. */
function stretchRows(master: Master, entries: Map<number, OptionEntry[]>, member: number): Row[] {
  const { flows, rows, problem, supply } = master.block
  const use = rows[member]?.use ?? new Int32Array()
  const { foodCount, dayCount } = problem
  const lotFlows = flows.flatMap((flow, column) =>
    flow.kind === 'lot' && flow.member === member ? [{ ...flow, column }] : [],
  )
  const found: Row[] = []
  const foods = new Set(lotFlows.map(({ lot }) => problem.supply.lotFood[lot] ?? -1))
  for (const food of foods) {
    const ofFood = lotFlows.filter(({ lot }) => problem.supply.lotFood[lot] === food)
    for (let from = 0; from < dayCount; from++) {
      for (let to = from; to < dayCount; to++) {
        const inside = ofFood.filter(({ day }) => day >= from && day <= to)
        if (inside.length === 0 || !inside.some(({ day }) => day === from)) continue
        if (!inside.some(({ day }) => day === to)) continue
        const options = [...use.keys()].flatMap((at) => {
          const day = Math.floor(at / foodCount)
          const isHere = at % foodCount === food && day >= from && day <= to
          return isHere ? (entries.get(use[at] ?? -1) ?? []) : []
        })
        const lots = new Set(inside.map(({ lot }) => lot))
        found.push({
          name: `stretch:${member}:${food}:${from}:${to}`,
          options,
          columns: inside.map(({ column }) => column),
          values: inside.map(() => -1),
          slackOptions: options,
          limit: [...lots].reduce((sum, lot) => sum + (supply.lotKg[lot] ?? 0), 0),
        })
      }
    }
  }
  return found
}
