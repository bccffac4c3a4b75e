import { jsonRows } from '#app/shared/spreadsheet-json.ts'
import { LINE_COLUMNS, type LineRow, RECIPE_COLUMNS, type RecipeRow } from './recipe-row.ts'

type Rows = { value: RecipeRow; lines: readonly LineRow[] }

/** One flat table for other programs: a line of a recipe a row, with its recipe's name and course. */
export function recipeLinesTable(recipes: readonly Rows[]): (string | number | undefined)[][] {
  const lineHeads = Object.values(LINE_COLUMNS).map(({ head }) => head)
  const recipeHeads = [
    RECIPE_COLUMNS.nameId.head,
    RECIPE_COLUMNS.course.head,
    RECIPE_COLUMNS.method.head,
  ]
  const rows = recipes.flatMap(({ value, lines }) => {
    const [head = {}] = jsonRows(RECIPE_COLUMNS, [value])
    return jsonRows(LINE_COLUMNS, lines).map((line) => [
      ...recipeHeads.map((name) => head[name]),
      ...lineHeads.map((name) => line[name]),
    ])
  })
  return [[...recipeHeads, ...lineHeads], ...rows]
}
