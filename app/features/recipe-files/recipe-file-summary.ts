import { slugOf } from '#app/features/recipes/recipe.ts'
import type { SheetRow } from '#app/shared/spreadsheet.ts'
import type { Header } from '#app/shared/spreadsheet-header.ts'
import type { CellProblem } from '#app/shared/spreadsheet-problem.ts'
import type { SpreadsheetAnswers } from '#app/shared/spreadsheet-reading.ts'
import { type ImportSummary, importSummary } from '#app/shared/spreadsheet-summary.ts'
import type { RecipeTables } from './recipe-group.ts'

/** What a recipe of a file becomes; `before` is 0 for a new one, equal where only words change. */
export type RecipeChange = {
  row: number
  nameId: string
  isNew: boolean
  before: number
  version: number
}

type Kept = { fileId: string; fileName: string; answers: SpreadsheetAnswers }

/** Both sheets in one preview; a cell is said with its sheet, as Excel does: 'Bahan!D7'. */
export function summaryOf(
  kept: Kept,
  { recipes, lines }: RecipeTables,
  problems: readonly CellProblem[],
): ImportSummary {
  const placed = problems.map((one) => ({ ...one, address: `${one.sheet}!${one.address}` }))
  const notes = [...recipes.notes, ...lines.notes].filter(({ code }) => code !== 'sheet-chosen')
  return {
    ...importSummary(kept, recipes, placed),
    sheet: [...new Set([recipes.sheet, lines.sheet])].join(', '),
    questions: [...new Set([...recipes.questions, ...lines.questions])],
    notes: notes.filter((note, at) => notes.findIndex(({ code }) => code === note.code) === at),
  }
}

/** Rows of both sheets that belong to a recipe with a problem: a recipe is mended whole. */
export function failedRows({ recipes, lines }: RecipeTables, problems: readonly CellProblem[]) {
  const inRecipes = recipes.source.map((row) => ({ row: row.row, code: codeIn(recipes, row) }))
  const inLines = lines.source.map((row) => ({ row: row.row, code: codeIn(lines, row) }))
  const wrongCodes = new Set([
    ...inRecipes.filter(({ row }) => isWrong(problems, recipes.sheet, row)).map(({ code }) => code),
    ...inLines.filter(({ row }) => isWrong(problems, lines.sheet, row)).map(({ code }) => code),
  ])
  const wanted = (rows: readonly { row: number; code: string }[]) =>
    new Set(rows.filter(({ code }) => wrongCodes.has(code)).map(({ row }) => row))
  return { recipes: wanted(inRecipes), lines: wanted(inLines) }
}

const isWrong = (problems: readonly CellProblem[], sheet: string, row: number) =>
  problems.some((problem) => problem.sheet === sheet && problem.row === row)

/** Read from the cell itself: a row with another wrong cell has no value. */
function codeIn({ header }: { header: Header | undefined }, { row, cells }: SheetRow): string {
  const place = header?.at.get('code') ?? header?.at.get('recipe')
  const text = place === undefined ? undefined : cells.get(place)?.text
  return text === undefined ? `row ${row}` : slugOf(text)
}
