import type { Columns } from './spreadsheet-column.ts'
import type { CellProblem } from './spreadsheet-problem.ts'
import type { SpreadsheetAnswers, SpreadsheetQuestion } from './spreadsheet-reading.ts'
import type { ReadTable, SheetNote } from './spreadsheet-table.ts'

/** As many problems as a person reads on a page; all of them are in the download. */
const SHOWN_PROBLEMS = 50

/** What a preview says about a file: never its whole content. */
export type ImportSummary = {
  fileId: string
  fileName: string
  sheet: string
  rows: number
  problems: readonly CellProblem[]
  problemCount: number
  questions: readonly SpreadsheetQuestion[]
  notes: readonly SheetNote[]
  answers: SpreadsheetAnswers
}

/** `problems` are those of the cells and those that the feature found in them. */
export function importSummary<C extends Columns>(
  kept: { fileId: string; fileName: string; answers: SpreadsheetAnswers },
  table: ReadTable<C>,
  problems: readonly CellProblem[],
): ImportSummary {
  return {
    ...kept,
    sheet: table.sheet,
    rows: table.rows.length,
    problems: problems.toSorted((a, b) => a.row - b.row).slice(0, SHOWN_PROBLEMS),
    problemCount: problems.length,
    questions: table.questions,
    notes: table.notes,
  }
}

type Asked = { get(name: string): unknown }

/** Answers from the address of a preview or from the form that confirms it. */
export function readAnswers(asked: Asked): SpreadsheetAnswers {
  const decimalMark = asked.get('decimalMark')
  const dayOrder = asked.get('dayOrder')
  const realDays = asked.get('realDays')
  return {
    ...((decimalMark === 'comma' || decimalMark === 'dot') && { decimalMark }),
    ...((dayOrder === 'day-first' || dayOrder === 'month-first') && { dayOrder }),
    ...((realDays === 'kept' || realDays === 'swapped') && { realDays }),
  }
}

/** The address of a preview with its file and the answers given so far. */
export const importSearch = (fileId: string, answers: SpreadsheetAnswers): string =>
  `?${new URLSearchParams({ file: fileId, ...answers })}`
