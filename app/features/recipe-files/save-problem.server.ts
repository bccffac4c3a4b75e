import type { SaveRefusal } from '#app/features/recipe-editor/save-recipe.server.ts'
import type { FieldProblem } from '#app/shared/form.ts'
import type { CellProblem } from '#app/shared/spreadsheet-problem.ts'
import { problemAt } from '#app/shared/spreadsheet-table.ts'
import type { RecipeTables } from './recipe-group.ts'
import type { RecipeRow } from './recipe-row.ts'

type NotSaved = { refusal: SaveRefusal } | { fields: Record<string, FieldProblem> }

const KEY_OF: Record<SaveRefusal, Extract<keyof RecipeRow, string>> = {
  'not-found': 'id',
  'changed-meanwhile': 'version',
  'recipe-unchanged': 'code',
  'recipe-name-taken': 'nameId',
  'recipe-not-yours': 'code',
}

/** Why a recipe could not be saved, at the cells where a person mends it. */
export function saveProblems(
  { recipes, lines }: RecipeTables,
  row: number,
  why: NotSaved,
): CellProblem[] {
  if ('refusal' in why) {
    const code = why.refusal === 'not-found' ? 'no-such-recipe' : why.refusal
    return [problemAt(recipes, { row, key: KEY_OF[why.refusal] }, code)]
  }
  return Object.entries(why.fields).map(([field, { code }]) => {
    const [name, line] = field.split(':')
    const key = name === 'retention' ? 'retention' : 'food'
    return problemAt(lines, { row: Number(line), key }, code.replace(/^recipe\./, ''))
  })
}
