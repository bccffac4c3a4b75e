import { stepsOf } from '#app/features/recipe-editor/cooking-steps.ts'
import type { RecipeRequest } from '#app/features/recipe-editor/save-recipe.form.ts'
import { EQUIPMENT, slugOf } from '#app/features/recipes/recipe.ts'
import type { CellProblem } from '#app/shared/spreadsheet-problem.ts'
import type { Facts } from '#app/shared/spreadsheet-reading.ts'
import { problemAt } from '#app/shared/spreadsheet-table.ts'
import { type LineNames, readLine, type TypedLine } from './file-line.ts'
import { orderByParts, type Taking } from './part-order.ts'
import { type FileRecipe, groupRecipes, type RecipeTables } from './recipe-group.ts'
import type { RecipeRow } from './recipe-row.ts'
import { type StoredRecipe, saysTheSame } from './stored-recipe.ts'

/** What a person sees and where they may write, before the file. */
export type RecipeSituation = {
  stored: readonly StoredRecipe[]
  /** Kitchen ids, or 'bank', with their codes. */
  places: readonly { id: string; code: string }[]
  isFood(text: string): boolean
}

/** A recipe of the file that differs from what is stored, as the recipe page would send it. */
export type RecipeWish = Taking & { row: number; recipeId?: string; request: RecipeRequest }

export type RecipeImport = { wishes: RecipeWish[]; same: number; problems: CellProblem[] }

/** A file of more is split: each of them is checked by saving it for trial. */
const MOST_WISHES = 200

/**
 * Decides what of a file is to be saved, bumbu dasar before what takes it. Rules of the recipe
 * itself (foods, retention, versions, whose it is) are those of saving and are not said here again.
 */
export function decideRecipes(tables: RecipeTables, situation: RecipeSituation): RecipeImport {
  const { recipes, problems } = groupRecipes(tables)
  const names = lineNames(recipes, situation)
  const wishes: RecipeWish[] = []
  let same = 0
  for (const one of problems.length > 0 ? [] : recipes) {
    const stored = situation.stored.find(({ recipe }) => recipe.id === one.value.id)
    const lines = one.lines.map(({ value }) => value)
    if (stored && saysTheSame({ value: one.value, lines }, stored)) same += 1
    else {
      const decided = decideRecipe(one, { stored, situation, names, tables })
      problems.push(...decided.problems)
      if (decided.wish) wishes.push(decided.wish)
    }
  }
  const { ordered, inCircle } = orderByParts(wishes)
  for (const { row } of inCircle) {
    problems.push(problemAt(tables.recipes, { row, key: 'code' }, 'recipe-circle'))
  }
  const over = wishes[MOST_WISHES]
  if (over) {
    const facts = { limit: MOST_WISHES, count: wishes.length }
    problems.push(
      problemAt(tables.recipes, { row: over.row, key: 'code' }, 'too-many-changed', facts),
    )
  }
  return { wishes: ordered, same, problems }
}

const slugsOf = ({ code, nameId }: Pick<RecipeRow, 'code' | 'nameId'>) => [
  slugOf(code),
  slugOf(nameId),
]

function lineNames(recipes: readonly FileRecipe[], { stored, isFood }: RecipeSituation): LineNames {
  const inFile = recipes.filter(({ value }) => value.role === 'base')
  const known = stored.filter(({ recipe }) => recipe.isBase)
  const nameSlugs = known.map(({ recipe }) => slugOf(recipe.nameEn))
  return {
    isFood,
    bases: new Set([...[...inFile, ...known].flatMap(({ value }) => slugsOf(value)), ...nameSlugs]),
    newBases: new Map(
      inFile
        .filter(({ value }) => value.id === undefined)
        .map(({ value }) => [slugOf(value.code), value.nameId]),
    ),
  }
}

type Work = {
  stored?: StoredRecipe
  situation: RecipeSituation
  names: LineNames
  tables: RecipeTables
}

function decideRecipe(one: FileRecipe, work: Work): { wish?: RecipeWish; problems: CellProblem[] } {
  const { recipes, lines } = work.tables
  const { row, value } = one
  const read = one.lines.map((line) => ({ row: line.row, ...readLine(line, work.names) }))
  const place = placeOf(value, work)
  const wrongCells = [...headProblems(value, work), ...(place.ok ? [] : [place.wrong])]
  const problems = [
    ...wrongCells.map(({ key, code, facts }) => problemAt(recipes, { row, key }, code, facts)),
    ...read.flatMap((line) =>
      line.ok ? [] : [problemAt(lines, { row: line.row, key: line.wrong.key }, line.wrong.code)],
    ),
  ]
  if (problems.length > 0 || !place.ok) return { problems }
  const typed = read.flatMap((line) => (line.ok ? [line.line] : []))
  const wish = {
    row,
    recipeId: work.stored?.recipe.id,
    slugs: slugsOf(value),
    takes: read.flatMap((line) => (line.ok ? line.takes : [])),
    request: requestOf(value, { kitchenId: place.id, lines: typed }),
  }
  return { wish, problems }
}

type Wrong = { key: Extract<keyof RecipeRow, string>; code: string; facts?: Facts }

/** What a recipe is known by stays; a new one may not take the code of another. */
function headProblems(value: RecipeRow, { stored, situation }: Work): Wrong[] {
  if (value.id !== undefined && !stored) return [{ key: 'id', code: 'no-such-recipe' }]
  if (slugOf(value.nameId) === '') return [{ key: 'nameId', code: 'cell-empty' }]
  if (!stored) {
    const isTaken = situation.stored.some(({ recipe }) => recipe.code === slugOf(value.code))
    return isTaken ? [{ key: 'code', code: 'recipe-code-taken' }] : []
  }
  const was = stored.value
  const { course, role = was.role } = value
  return [
    ...(slugOf(value.code) === was.code ? [] : [fixed('code', was.code)]),
    ...(course === was.course ? [] : [fixed('course', was.course)]),
    ...(role === was.role ? [] : [fixed('role', was.role ?? 'dish')]),
    ...(value.version === undefined ? [{ key: 'version' as const, code: 'cell-empty' }] : []),
  ]
}

const fixed = (key: Wrong['key'], was: string): Wrong => ({
  key,
  code: 'stays-as-it-is',
  facts: { was },
})

type Place = { ok: true; id: string } | { ok: false; wrong: Wrong }

/** A stored recipe stays where it is; a new one may leave the cell empty when there is one place. */
function placeOf({ place }: RecipeRow, { stored, situation }: Work): Place {
  if (stored) {
    const { place: was = '' } = stored.value
    const isSame = place === undefined || slugOf(place) === slugOf(was)
    if (!isSame) return { ok: false, wrong: fixed('place', was) }
    return { ok: true, id: stored.recipe.kitchenId ?? 'bank' }
  }
  const { places } = situation
  const [only, other] = places
  const named = places.find(({ code }) => slugOf(code) === slugOf(place ?? ''))
  const found = place === undefined && !other ? only : named
  if (found) return { ok: true, id: found.id }
  const allowed = places.map(({ code }) => code).join(', ')
  return { ok: false, wrong: { key: 'place', code: 'kitchen-unknown', facts: { allowed } } }
}

function requestOf(
  value: RecipeRow,
  { kitchenId, lines }: { kitchenId: string; lines: TypedLine[] },
): RecipeRequest {
  return {
    kitchenId,
    baseVersion: value.version ?? 0,
    nameId: value.nameId,
    nameEn: value.nameEn,
    course: value.course,
    role: value.role ?? 'dish',
    family: value.family,
    origin: value.origin,
    cookingMethod: value.method,
    cookedGrams: value.cookedGrams,
    yieldPercent: value.yieldPercent,
    minutes: value.minutes,
    repeatWindowDays: value.repeatWindowDays,
    maxServings: value.maxServings,
    spiceLevel: value.spiceLevel,
    note: value.note,
    steps: stepsOf(value.steps),
    rows: lines,
    equipment: EQUIPMENT.flatMap((equipment) => {
      const minutesPer100Portions = value[equipment]
      return minutesPer100Portions === undefined ? [] : [{ equipment, minutesPer100Portions }]
    }),
  }
}
