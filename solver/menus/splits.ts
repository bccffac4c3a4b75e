import type { OptionEntry } from './late-rows.ts'
import type { Master } from './master.ts'

/**
 * A yes-or-no on whole servings: in every plan the options of a split are served at most `floor`
 * times or at least `floor + 1` times. A solution of the master that lies strictly between is cut off
 * on both sides, and every plan is kept on one.
 */
export type Split = {
  name: string
  options: OptionEntry[]
  /** A flow that is 0 or 1 instead of options: whether a kitchen orders from a supplier. */
  column?: number
  floor: number
  /** Servings in the solution that was split. */
  servings: number
}

const FRACTION = 1e-5

/** All splits that the shares `x(k,d,r)` of a master's solution allow, in a fixed order. */
export function splitsOf(
  master: Master,
  shares: readonly Float64Array[],
  values: Float64Array,
): Split[] {
  const groups = new Map<string, OptionEntry[]>()
  const put = (name: string, entry: OptionEntry) => {
    const list = groups.get(name)
    if (list) list.push(entry)
    else groups.set(name, [entry])
  }
  const { problem, tables } = master.block
  tables.forEach(({ member, options }, table) => {
    options.recipe.forEach((r, option) => {
      if ((shares[table]?.[option] ?? 0) < FRACTION) return
      put(`option:${table}:${option}`, { table, option, value: 1 })
      if (r < 0) return
      put(`recipe:${member}:${r}`, { table, option, value: 1 })
      const family = problem.recipes.family[r] ?? -1
      if (family < 0) return
      put(`family:${member}:${family}`, { table, option, value: 1 })
      put(`day:${table}:${family}`, { table, option, value: 1 })
    })
  })
  const splits: Split[] = []
  for (const [name, seen] of groups) {
    const servings = seen.reduce((sum, e) => sum + (shares[e.table]?.[e.option] ?? 0), 0)
    const fraction = servings - Math.floor(servings)
    if (fraction < FRACTION || fraction > 1 - FRACTION) continue
    const options = name.startsWith('option') ? seen : allOptions(master, name)
    splits.push({ name, options, floor: Math.floor(servings), servings })
  }
  return [...splits, ...orderSplits(master, values)]
}

function orderSplits({ block }: Master, values: Float64Array): Split[] {
  return block.flows.flatMap((flow, column): Split[] => {
    const servings = flow.kind === 'order' ? (values[column] ?? 0) : 0
    if (servings < FRACTION || servings > 1 - FRACTION) return []
    return [{ name: `order:${column}`, options: [], column, floor: 0, servings }]
  })
}

/** Every option that a named group counts, served now or not. */
function allOptions({ block }: Master, name: string): OptionEntry[] {
  const [kind, first = 0, second = 0] = name
    .split(':')
    .map((part, i) => (i === 0 ? part : Number(part)))
  const entries: OptionEntry[] = []
  block.tables.forEach(({ member, options }, table) => {
    if (kind === 'day' ? table !== first : member !== first) return
    options.recipe.forEach((r, option) => {
      if (r < 0) return
      const counted = kind === 'recipe' ? r : (block.problem.recipes.family[r] ?? -1)
      if (counted === second) entries.push({ table, option, value: 1 })
    })
  })
  return entries
}

export type Decision = { split: Split; isUp: boolean }

/** The course of a table that holds all options of a split, -1 when there is no single one. */
function onlyCourse(
  { block }: Master,
  { options }: Split,
): { table: number; course: number } | undefined {
  const table = options[0]?.table ?? -1
  const start = block.tables[table]?.options.start
  if (!start || options.some((entry) => entry.table !== table)) return undefined
  const courseOf = (option: number) => start.findIndex((end) => end > option) - 1
  const course = courseOf(options[0]?.option ?? 0)
  return options.every(({ option }) => courseOf(option) === course) ? { table, course } : undefined
}

/** What decisions mean for the master: forbidden options by table, limits on late rows by name. */
export type Consequences = {
  forbidden: (Uint8Array | undefined)[]
  limits: { split: Split; lower: number; upper: number }[]
  /** Flows that are decided: 0 or 1, by column. */
  orders: Map<number, number>
  isPossible: boolean
}

export function consequencesOf(master: Master, decisions: readonly Decision[]): Consequences {
  const { tables } = master.block
  const forbidden: (Uint8Array | undefined)[] = tables.map(() => undefined)
  const limits = new Map<string, { split: Split; lower: number; upper: number }>()
  const orders = new Map<number, number>()
  for (const { split, isUp } of decisions) {
    if (split.column !== undefined) {
      orders.set(split.column, isUp ? 1 : 0)
      continue
    }
    const one = split.floor === 0 ? onlyCourse(master, split) : undefined
    if (!one) {
      const known = limits.get(split.name) ?? { split, lower: -Infinity, upper: Infinity }
      if (isUp) known.lower = Math.max(known.lower, split.floor + 1)
      else known.upper = Math.min(known.upper, split.floor)
      limits.set(split.name, known)
      continue
    }
    const { options } = tables[one.table] ?? {}
    if (!options) continue
    const marks = forbidden[one.table] ?? new Uint8Array(options.count)
    forbidden[one.table] = marks
    const counted = new Set(split.options.map(({ option }) => option))
    for (let o = options.start[one.course] ?? 0; o < (options.start[one.course + 1] ?? 0); o++) {
      if (counted.has(o) !== isUp) marks[o] = 1
    }
  }
  const isPossible = forbidden.every((marks, t) => !marks || everyCourseOpen(master, t, marks))
  return { forbidden, limits: [...limits.values()], orders, isPossible }
}

function everyCourseOpen({ block }: Master, table: number, marks: Uint8Array): boolean {
  const start = block.tables[table]?.options.start ?? new Int32Array()
  for (let c = 0; c + 1 < start.length; c++) {
    if (marks.subarray(start[c], start[c + 1]).every((mark) => mark === 1)) return false
  }
  return true
}
