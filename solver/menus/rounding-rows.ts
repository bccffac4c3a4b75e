import type { Block, Flow } from './block.ts'
import type { OptionEntry } from './late-rows.ts'

/**
 * Rows of a block on which mixed-integer rounding works (`rounding-cuts.ts`):
 *
 *   sum a x - s <= limit,   s = sum of flows + sum of (what options count into it) >= 0
 *
 * Open food: needs of some kitchens less what their other sources give stay within the chosen limited
 * offers. Lots: what a stretch of days takes from lots stays within their kg; there `s` is what the
 * days could take less what the lots bring.
 */
export type RoundingRow = {
  name: string
  options: OptionEntry[]
  /** Flows with their share in `s`. */
  columns: number[]
  values: number[]
  /** True where `s` counts every option too, by its own coefficient. */
  isTaking: boolean
  limit: number
}

export function roundingRows(block: Block): RoundingRow[] {
  const entries = optionEntries(block)
  return [...offerRows(block, entries), ...stretchRows(block, entries)]
}

/** Entries of all options in the use and balance rows, by row, as kilograms. */
function optionEntries(block: Block): Map<number, OptionEntry[]> {
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

type Entries = Map<number, OptionEntry[]>
type Source = { column: number; flow: Flow; costIdr: number }

function offerRows(block: Block, entries: Entries): RoundingRow[] {
  const found: RoundingRow[] = []
  for (let food = 0; food < block.problem.foodCount; food++) {
    const members = [...block.rows.keys()].filter((m) => (block.rows[m]?.balance[food] ?? -1) >= 0)
    if (members.length === 0) continue
    const sources = sourcesOf(block, food)
    for (const offers of limitedSets(block, sources)) {
      const reached = members.filter((m) =>
        sources.some(
          ({ flow }) => flow.kind === 'offer' && flow.member === m && offers.has(flow.offer),
        ),
      )
      for (const among of reached.length > 1 ? [reached, ...reached.map((m) => [m])] : [reached]) {
        const row = offerRow(block, { entries, food, sources, offers, among: new Set(among) })
        if (row) found.push(row)
      }
    }
  }
  return found
}

function sourcesOf({ flows, problem, program }: Block, food: number): Source[] {
  return flows.flatMap((flow, column) => {
    const of =
      flow.kind === 'offer'
        ? problem.supply.offerFood[flow.offer]
        : flow.kind === 'lot'
          ? problem.supply.lotFood[flow.lot]
          : flow.kind === 'unmet'
            ? flow.food
            : -1
    return of === food ? [{ column, flow, costIdr: program.cost[column] ?? 0 }] : []
  })
}

/** Each limited offer alone, and all up to each price. */
function limitedSets({ supply }: Block, sources: readonly Source[]): Set<number>[] {
  const cheapest = new Map<number, number>()
  for (const { flow, costIdr } of sources) {
    if (flow.kind !== 'offer' || !Number.isFinite(supply.offerKg[flow.offer])) continue
    cheapest.set(
      flow.offer,
      Math.min(costIdr, cheapest.get(flow.offer) ?? Number.POSITIVE_INFINITY),
    )
  }
  const offers = [...cheapest].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([offer]) => offer)
  const prefixes = offers.map((_, i) => new Set(offers.slice(0, i + 1)))
  return [...prefixes, ...offers.slice(1).map((offer) => new Set([offer]))]
}

type OfferSet = {
  entries: Entries
  food: number
  sources: readonly Source[]
  offers: Set<number>
  among: Set<number>
}

function offerRow(block: Block, set: OfferSet): RoundingRow | undefined {
  const { entries, food, sources, offers, among } = set
  let limit = [...offers].reduce((sum, offer) => sum + (block.supply.offerKg[offer] ?? 0), 0)
  for (const m of among) if (block.frames[m]?.isDecided) limit -= decidedKg(block, m, food)
  const dear = sources.filter(
    ({ flow }) => among.has(flow.member) && !(flow.kind === 'offer' && offers.has(flow.offer)),
  )
  const options = [...among].flatMap((m) => entries.get(block.rows[m]?.balance[food] ?? -1) ?? [])
  const most = mostOf(options)
  if (limit <= 0 || most <= limit) return undefined
  return {
    name: `offer:${[...offers].join('+')}:${[...among].join('+')}`,
    options,
    columns: dear.map(({ column }) => column),
    values: dear.map(() => 1),
    isTaking: false,
    limit,
  }
}

function decidedKg({ frames, problem }: Block, member: number, food: number): number {
  let kg = 0
  frames[member]?.needs.forEach((need, at) => {
    if (at % problem.foodCount === food) kg += need
  })
  return kg
}

/** The most that the options can count together if every kitchen-day takes its largest. */
function mostOf(options: readonly OptionEntry[]): number {
  const most = new Map<number, number>()
  for (const { table, value } of options) most.set(table, Math.max(value, most.get(table) ?? 0))
  return [...most.values()].reduce((sum, value) => sum + value, 0)
}

type LotFlow = { lot: number; day: number; member: number; column: number }

function stretchRows(block: Block, entries: Entries): RoundingRow[] {
  const { flows, problem } = block
  const ofSource = new Map<string, LotFlow[]>()
  flows.forEach((flow, column) => {
    if (flow.kind !== 'lot') return
    const food = problem.supply.lotFood[flow.lot] ?? -1
    const unit = problem.source.lots[flow.lot]?.unit ?? ''
    const put = (key: string) => {
      const list = ofSource.get(key)
      if (list) list.push({ ...flow, column })
      else ofSource.set(key, [{ ...flow, column }])
    }
    put(`food:${food}:${flow.member}`)
    if (block.frames.length > 1) put(`unit:${food}:${unit}`)
  })
  return [...ofSource].flatMap(([key, lotFlows]) => stretchesOf(block, entries, { key, lotFlows }))
}

type OfSource = { key: string; lotFlows: LotFlow[] }

/** Every stretch between a first and a last day on which the lots can be used. */
function stretchesOf(block: Block, entries: Entries, { key, lotFlows }: OfSource): RoundingRow[] {
  const days = [...new Set(lotFlows.map(({ day }) => day))].sort((a, b) => a - b)
  const found: RoundingRow[] = []
  for (const from of days) {
    for (const to of days) {
      if (to < from || to - from > LONGEST_STRETCH) continue
      const inside = lotFlows.filter(({ day }) => day >= from && day <= to)
      const row = stretchRow(block, entries, inside)
      if (row) found.push({ ...row, name: `stretch:${key}:${from}:${to}` })
    }
  }
  return found
}

const LONGEST_STRETCH = 7

function stretchRow(block: Block, entries: Entries, inside: LotFlow[]): RoundingRow | undefined {
  const { problem, rows, supply, frames } = block
  const uses = new Set<number>()
  for (const { lot, day, member } of inside) {
    if (frames[member]?.isDecided) continue
    const at = day * problem.foodCount + (problem.supply.lotFood[lot] ?? 0)
    uses.add(rows[member]?.use[at] ?? -1)
  }
  const options = [...uses].flatMap((row) => entries.get(row) ?? [])
  const lots = new Set(inside.map(({ lot }) => lot))
  const limit = [...lots].reduce((sum, lot) => sum + (supply.lotKg[lot] ?? 0), 0)
  const free = inside.filter(({ member }) => !frames[member]?.isDecided)
  if (limit <= 0 || mostOf(options) <= limit) return undefined
  return {
    name: '',
    options,
    columns: free.map(({ column }) => column),
    values: free.map(() => -1),
    isTaking: true,
    limit,
  }
}
