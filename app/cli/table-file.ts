import { type CellDefect, isDefect, readTextTable } from '#app/features/foods/text-table.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Complaint } from './arguments.ts'
import { complain } from './complain.ts'
import { readText } from './text-file.ts'

const HABITS: Record<string, NumberHabit> = { comma: 'id', dot: 'en' }

/** Row and column as a spreadsheet shows them. */
export const sayCells = (defects: readonly CellDefect[]): Complaint[] =>
  defects.map(({ row, column, expected }) => ({
    path: column ? `row ${row}, column ${column}` : `row ${row}`,
    expected,
  }))

/** The table in a CSV file, or the exit code after what is wrong went to standard error. */
export async function readTextTableFile(path: string, decimal: string | undefined) {
  if (decimal !== undefined && !Object.hasOwn(HABITS, decimal)) {
    const exit = complain([{ path: '--decimal', expected: `comma or dot (got "${decimal}")` }])
    return { ok: false as const, exit }
  }
  const file = await readText(path)
  if (!file.ok) return { ok: false as const, exit: complain([file.defect], path) }
  const table = readTextTable(file.text)
  if (isDefect(table)) return { ok: false as const, exit: complain(sayCells([table]), path) }
  const habit = decimal === undefined ? table.habit : HABITS[decimal]
  return { ok: true as const, table: { ...table, habit } }
}
