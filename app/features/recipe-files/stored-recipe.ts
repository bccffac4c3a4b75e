import {
  COOKING_METHODS,
  FAMILIES,
  type Recipe,
  type RecipeIngredient,
} from '#app/features/recipes/recipe.ts'
import { visibleText } from '#app/shared/spreadsheet.ts'
import type { LineRow, RecipeRow } from './recipe-row.ts'

/** A recipe as its rows in a workbook. */
export type RecipeInRows = { value: RecipeRow; lines: readonly LineRow[] }
export type StoredRecipe = RecipeInRows & { recipe: Recipe }

/** Words and codes for what a recipe holds by id. */
export type RowNames = {
  /** By kitchen id; the bank has none. */
  placeOf(kitchenId: string | undefined): string
  foodName(foodId: string): string | undefined
  recipeCode(recipeId: string): string | undefined
}

/** 'a share of 0.07' as 7 %, without the dust of binary fractions. */
const percent = (share: number) => Math.round(share * 1e6) / 1e4

/** The newest version as rows; parts stand below the recipe's own foods. */
export function rowsOfRecipe(recipe: Recipe, names: RowNames): StoredRecipe {
  const { newest } = recipe
  const own = newest.ingredients.filter(({ partNumber = 0 }) => partNumber === 0)
  return {
    recipe,
    value: headRow(recipe, names),
    lines: [
      ...own.map((one) => foodLine(recipe.code, one, names)),
      ...(newest.parts ?? []).map(({ recipeId, nameId, cookedGrams }) => ({
        ...BLANK_LINE,
        recipe: recipe.code,
        food: names.recipeCode(recipeId) ?? nameId,
        name: nameId,
        cookedGrams,
      })),
    ],
  }
}

const BLANK_LINE = {
  grossGrams: undefined,
  cookedGrams: undefined,
  eatenPercent: undefined,
  retention: undefined,
}

const foodLine = (recipe: string, one: RecipeIngredient, names: RowNames): LineRow => ({
  ...BLANK_LINE,
  recipe,
  food: one.foodCode,
  name: names.foodName(one.foodId),
  grossGrams: one.grossGrams,
  eatenPercent: percent(one.eatenShare),
  retention: one.retentionCode,
})

function headRow(recipe: Recipe, names: RowNames): RecipeRow {
  const { newest } = recipe
  const method = COOKING_METHODS.find((one) => one === newest.cookingMethod)
  if (!method) throw new Error(`${recipe.code}: nobody cooks by ${newest.cookingMethod}`)
  const busy = (machine: string) =>
    newest.equipment.find(({ equipment }) => equipment === machine)?.minutesPer100Portions
  return {
    id: recipe.id,
    code: recipe.code,
    version: newest.version,
    place: names.placeOf(recipe.kitchenId),
    nameId: recipe.nameId,
    nameEn: recipe.nameEn,
    course: recipe.course,
    role: recipe.isBase ? 'base' : 'dish',
    family: FAMILIES.find((one) => one === recipe.family),
    origin: recipe.origin,
    method,
    cookedGrams: newest.cookedGrams,
    yieldPercent: newest.yieldShare === undefined ? undefined : percent(newest.yieldShare),
    minutes: newest.minutes,
    repeatWindowDays: newest.repeatWindowDays,
    maxServings: newest.maxServings,
    spiceLevel: newest.spiceLevel,
    note: newest.note,
    steps: newest.steps?.join(' | '),
    'rice-steamer': busy('rice-steamer'),
    steamer: busy('steamer'),
    wok: busy('wok'),
    pot: busy('pot'),
    fryer: busy('fryer'),
    oven: busy('oven'),
    grill: busy('grill'),
    blender: busy('blender'),
  }
}

/** Do the rows of a file say what is stored? Names of foods are for reading and do not count. */
export function saysTheSame(file: RecipeInRows, stored: RecipeInRows): boolean {
  return said(file) === said(stored)
}

function said({ value, lines }: RecipeInRows): string {
  const cells = Object.keys(value)
    .sort()
    .map((key) => [key, plain(cellOf(value, key))])
  const rows = lines.map(({ food, grossGrams, cookedGrams, eatenPercent = 100, retention }) =>
    [food, grossGrams, cookedGrams, eatenPercent, retention].map(plain),
  )
  return JSON.stringify([cells, rows])
}

const cellOf = (value: Record<string, string | number | undefined>, key: string) => value[key]
const plain = (cell: string | number | undefined) =>
  typeof cell === 'string' ? visibleText(cell) : (cell ?? null)
