import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Defect, type Line, readLines } from '#db/seeds/csv.ts'
import { type Cells, cellsOf } from '#db/seeds/csv-cells.ts'

export type CsvTable<Row> = { file: string; text: string; rows: Row[] }

type Shape<Row> = {
  /** In this order, all of them, and no other. */
  columns: readonly string[]
  /** No two rows agree in all of these. */
  key: readonly string[]
  read: (cells: Cells) => Row
}

/** Reads `<folder>/<file>` by its shape. What is wrong joins `defects`; such rows mean nothing. */
export function csvTables(folder: string, defects: Defect[]) {
  return <Row>(file: string, shape: Shape<Row>): CsvTable<Row> => {
    const text = readFileSync(join(folder, file), 'utf8')
    const [header, ...lines] = readLines(file, text, defects)
    if (header?.cells.join() !== shape.columns.join()) {
      defects.push({ file, line: 1, expected: `the columns ${shape.columns.join(', ')}` })
      return { file, text, rows: [] }
    }
    const whole = lines.filter((line) => isWhole(file, line, shape.columns, defects))
    findTwins(file, whole, shape, defects)
    const rows = whole.map((line) => shape.read(cellsOf(file, line, shape.columns, defects)))
    return { file, text, rows }
  }
}

function isWhole(file: string, line: Line, columns: readonly string[], defects: Defect[]) {
  if (line.cells.length === columns.length) return true
  const expected = `${columns.length} cells, not ${line.cells.length}`
  defects.push({ file, line: line.number, expected })
  return false
}

function findTwins(
  file: string,
  lines: Line[],
  { columns, key }: Pick<Shape<unknown>, 'columns' | 'key'>,
  defects: Defect[],
) {
  const firstAt = new Map<string, number>()
  for (const { number, cells } of lines) {
    const name = JSON.stringify(key.map((column) => cells[columns.indexOf(column)]))
    const first = firstAt.get(name)
    if (first === undefined) firstAt.set(name, number)
    else
      defects.push({ file, line: number, column: key.join(), expected: `not line ${first} again` })
  }
}

const SHOWN = 50

/** Each defect in a line of its own: `foods.csv:12 edible_share: expected a share from 0 to 1`. */
export function refuseDefects(defects: Defect[]) {
  if (defects.length === 0) return
  const lines = defects
    .slice(0, SHOWN)
    .map(
      ({ file, line, column, expected }) =>
        `${file}:${line}${column ? ` ${column}` : ''}: expected ${expected}`,
    )
  if (defects.length > SHOWN) lines.push(`and ${defects.length - SHOWN} more`)
  throw new Error(`The reference data has ${defects.length} defects.\n${lines.join('\n')}`)
}
