import { slugOf } from '#app/features/recipes/recipe.ts'
import { groupBy } from '#app/shared/group-by.ts'
import type { CellProblem } from '#app/shared/spreadsheet-problem.ts'
import { problemAt, type ReadTable, type TableRow } from '#app/shared/spreadsheet-table.ts'
import type { LINE_COLUMNS, LineRow, RECIPE_COLUMNS, RecipeRow } from './recipe-row.ts'

/** The two sheets of a file. */
export type RecipeTables = {
  recipes: ReadTable<typeof RECIPE_COLUMNS>
  lines: ReadTable<typeof LINE_COLUMNS>
}

/** A recipe of a file with its lines in their order; rows count as the sheets do. */
export type FileRecipe = { row: number; value: RecipeRow; lines: readonly TableRow<LineRow>[] }

/** As many as the page of a recipe has rows. */
const MOST_LINES = 40

/**
 * Lines under their recipes, by code. Every recipe needs a line, every line a recipe, and no code
 * may stand in two rows. Cells that could not be read come first: with any, nothing else is judged.
 */
export function groupRecipes(tables: RecipeTables): {
  recipes: FileRecipe[]
  problems: CellProblem[]
} {
  const { recipes, lines } = tables
  const unread = [...recipes.problems, ...lines.problems]
  if (unread.length > 0) return { recipes: [], problems: unread }
  const problems: CellProblem[] = []
  const linesOf = groupBy(lines.rows, ({ value }) => slugOf(value.recipe))
  const rowOf = new Map<string, number>()
  const grouped = recipes.rows.map(({ row, value }) => {
    const key = slugOf(value.code)
    const own = linesOf.get(key) ?? []
    const at = { row, key: 'code' as const }
    const first = rowOf.get(key)
    if (first !== undefined) problems.push(problemAt(recipes, at, 'recipe-twice', { row: first }))
    else if (own.length === 0) problems.push(problemAt(recipes, at, 'recipe-without-lines'))
    else if (own.length > MOST_LINES)
      problems.push(problemAt(recipes, at, 'recipe-too-long', { limit: MOST_LINES }))
    rowOf.set(key, first ?? row)
    return { row, value, lines: own }
  })
  for (const { row, value } of lines.rows) {
    if (rowOf.has(slugOf(value.recipe))) continue
    problems.push(problemAt(lines, { row, key: 'recipe' }, 'line-without-recipe'))
  }
  return { recipes: grouped, problems }
}
