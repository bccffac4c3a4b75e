import type { Column, LinearModel, Row } from './linear-model.ts'

const OBJECTIVE = 'COST_IDR'

const kindOf = ({ lower, upper }: Row) => {
  if (lower === upper) return 'E'
  return lower === Number.NEGATIVE_INFINITY ? 'L' : 'G'
}

function* rowLines(rows: readonly Row[]) {
  yield ` N ${OBJECTIVE}`
  for (const row of rows) yield ` ${kindOf(row)} ${row.name}`
}

/** Integer columns stand between MARKER lines; a column without any entry is still named. */
function* columnLines({ columns, rows }: LinearModel) {
  let isInteger = false
  let markers = 0
  const marker = (kind: string) => {
    markers += 1
    return ` MARKER${markers} 'MARKER' '${kind}'`
  }
  for (const column of columns) {
    if (column.isInteger !== isInteger) {
      isInteger = column.isInteger
      yield marker(isInteger ? 'INTORG' : 'INTEND')
    }
    if (column.objectiveIdr !== 0 || column.terms.size === 0) {
      yield ` ${column.name} ${OBJECTIVE} ${column.objectiveIdr}`
    }
    for (const [row, coefficient] of column.terms) {
      yield ` ${column.name} ${rows[row]?.name} ${coefficient}`
    }
  }
  if (isInteger) yield marker('INTEND')
}

function* sideLines(rows: readonly Row[]) {
  yield 'RHS'
  for (const row of rows) {
    const side = kindOf(row) === 'L' ? row.upper : row.lower
    if (side !== 0) yield ` RHS ${row.name} ${side}`
  }
  const ranges = rows.filter(({ lower, upper }) => {
    return lower !== upper && Number.isFinite(lower) && Number.isFinite(upper)
  })
  if (ranges.length > 0) yield 'RANGES'
  for (const { name, lower, upper } of ranges) yield ` RNG ${name} ${upper - lower}`
}

/** Bounds other than "from 0 upwards"; integer ones always, since readers differ in theirs. */
function* boundLines(columns: readonly Column[]) {
  yield 'BOUNDS'
  for (const { name, lower, upper, isInteger } of columns) {
    if (lower === upper) yield ` FX BND ${name} ${lower}`
    else {
      if (lower !== 0) yield ` LO BND ${name} ${lower}`
      if (Number.isFinite(upper)) yield ` UP BND ${name} ${upper}`
      else if (isInteger) yield ` PL BND ${name}`
    }
  }
}

/**
 * The model as free-format MPS, line by line (a region fills hundreds of megabytes). The objective
 * has no constant of its own: it is the price of a column fixed at 1, because solvers disagree on
 * the sign of a constant in RHS. `FREE` tells COIN's reader the format.
 */
export function* mpsLines(model: LinearModel, name: string): Generator<string> {
  yield `NAME ${name.replace(/[^A-Za-z0-9._-]/g, '_')} FREE`
  yield 'ROWS'
  yield* rowLines(model.rows)
  yield 'COLUMNS'
  yield* columnLines(model)
  yield* sideLines(model.rows)
  yield* boundLines(model.columns)
  yield 'ENDATA'
}
