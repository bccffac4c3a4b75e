import {
  LINE_SHEET,
  type LineRow,
  RECIPE_SHEET,
  type RecipeRow,
} from '#app/features/recipe-files/recipe-row.ts'
import { tableSheet, tableWorkbook } from '#app/shared/spreadsheet-writer.server.ts'

/** A workbook of both sheets, as it is downloaded. */
export const recipeWorkbook = (recipes: readonly RecipeRow[], lines: readonly LineRow[]) =>
  tableWorkbook([
    tableSheet({ ...RECIPE_SHEET, rows: recipes }),
    tableSheet({ ...LINE_SHEET, rows: lines }),
  ])

const NO_MACHINE = {
  'rice-steamer': undefined,
  steamer: undefined,
  wok: undefined,
  pot: undefined,
  fryer: undefined,
  oven: undefined,
  grill: undefined,
  blender: undefined,
}

/** A row that nobody has saved yet: a stir-fried vegetable of the only place. */
export const newRecipe = (
  over: Partial<RecipeRow> & { code: string; nameId: string },
): RecipeRow => ({
  id: undefined,
  version: undefined,
  place: undefined,
  nameEn: undefined,
  course: 'vegetable',
  role: undefined,
  family: undefined,
  origin: undefined,
  method: 'stir-fry',
  cookedGrams: undefined,
  yieldPercent: undefined,
  minutes: 20,
  repeatWindowDays: 3,
  maxServings: undefined,
  spiceLevel: 'none',
  note: undefined,
  steps: undefined,
  ...NO_MACHINE,
  ...over,
})

export const newLine = (over: Partial<LineRow> & { recipe: string; food: string }): LineRow => ({
  name: undefined,
  grossGrams: undefined,
  cookedGrams: undefined,
  eatenPercent: undefined,
  retention: undefined,
  ...over,
})
