/** A variable: its bounds, its price in rupiah per unit, and where it stands in the rows. */
export type Column = {
  name: string
  lower: number
  upper: number
  isInteger: boolean
  objectiveIdr: number
  /** Rows of this column with their coefficients, each row once. */
  terms: Map<number, number>
}

/** `lower <= sum coefficient * column <= upper`. */
export type Row = { name: string; lower: number; upper: number }

/**
 * A mixed-integer programme, minimised. Columns and rows are known by their position; names are
 * for people and for files, unique and without spaces.
 */
export type LinearModel = { columns: Column[]; rows: Row[] }

export type Term = readonly [column: number, coefficient: number]

export const emptyModel = (): LinearModel => ({ columns: [], rows: [] })

/** A continuous column from 0 upwards unless said otherwise; answers its position. */
export function addColumn(model: LinearModel, column: { name: string } & Partial<Column>) {
  const { columns } = model
  columns.push({
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
    isInteger: false,
    objectiveIdr: 0,
    terms: new Map(),
    ...column,
  })
  return columns.length - 1
}

export const addBinary = (model: LinearModel, name: string) =>
  addColumn(model, { name, upper: 1, isInteger: true })

/** A row over columns; a column named twice has its coefficients added. */
export function addRow(model: LinearModel, row: Row, terms: Iterable<Term>) {
  const position = model.rows.length
  model.rows.push(row)
  for (const [column, coefficient] of terms) {
    const own = model.columns[column]?.terms
    if (coefficient !== 0) own?.set(position, (own.get(position) ?? 0) + coefficient)
  }
}

/** Adds rupiah per unit of a column to the objective. */
export function addPrice(model: LinearModel, column: number, idrPerUnit: number) {
  const priced = model.columns[column]
  if (priced) priced.objectiveIdr += idrPerUnit
}

const LONGEST_NAME = 200

/** UTF-16 units other than these are written as `%` and four hexadecimal digits. */
const escaped = (id: string | number) =>
  String(id).replace(/[^A-Za-z0-9._-]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      return `%${character.charCodeAt(at).toString(16).padStart(4, '0')}`
    }).join(''),
  )

/**
 * `kind|id|id`: ids are free text, files want short names without spaces. Different ids give
 * different names; a name too long for the strictest reader (GLPK: 255 characters) falls back to
 * the positions given beside the ids.
 */
export function nameOf(kind: string, ...ids: readonly (readonly [id: string, at: number])[]) {
  const readable = [kind, ...ids.map(([id]) => escaped(id))].join('|')
  if (readable.length <= LONGEST_NAME) return readable
  return [kind, ...ids.map(([, at]) => `%at${at}`)].join('|')
}
