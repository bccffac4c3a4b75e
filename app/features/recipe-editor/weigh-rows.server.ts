import { listMeasuresOf } from '#app/features/foods/food-facts.repository.server.ts'
import { findMeasure, type HouseholdMeasure } from '#app/features/foods/household-measure.ts'
import type { FieldProblem } from '#app/shared/form.ts'
import type { Database } from '#db/database.ts'
import type { NamedFood } from './recipe-food.repository.server.ts'
import type { IngredientRow, WeighedRow } from './recipe-lines.form.ts'

/** How a row that was said in a measure became grams, for the reader to check. */
export type Conversion = {
  food: { nameId: string; nameEn: string }
  quantity: number
  measure: string
  /** Of one measure, as bought. */
  measureGrams: number
  sourceCode: string
}

type Weighed = {
  rows: WeighedRow[]
  conversions: Conversion[]
  fields: Record<string, FieldProblem>
}

/**
 * Grams of every row by the food's own factors. A measure that the food has no factor for is a
 * problem of its row: nothing is taken from another food.
 */
export async function weighRows(
  db: Database,
  rows: readonly IngredientRow[],
  foundFor: (row: IngredientRow) => readonly NamedFood[],
): Promise<Weighed> {
  const said = rows.filter((row) => 'measure' in row)
  const ids = said.flatMap(foundFor).map(({ id }) => id)
  const measures = await listMeasuresOf(db, ids)
  const weighed: Weighed = { rows: [], conversions: [], fields: {} }
  for (const row of rows) weighRow(row, foundFor(row)[0], { measures, weighed })
  return weighed
}

type Known = { measures: ReadonlyMap<string, HouseholdMeasure[]>; weighed: Weighed }

function weighRow(row: IngredientRow, food: NamedFood | undefined, { measures, weighed }: Known) {
  if (!('measure' in row)) {
    weighed.rows.push(row)
    return
  }
  const { quantity, measure, ...rest } = row
  const known = food && findMeasure(measures.get(food.id) ?? [], measure)
  if (!known || !food) {
    if (food) weighed.fields[`grams:${row.row}`] = { code: 'recipe.measure-unknown' }
    weighed.rows.push({ ...rest, grossGrams: 0 })
    return
  }
  const { nameId, nameEn } = food
  const { grams: measureGrams, sourceCode } = known
  weighed.conversions.push({
    food: { nameId, nameEn },
    quantity,
    measure,
    measureGrams,
    sourceCode,
  })
  weighed.rows.push({ ...rest, grossGrams: quantity * measureGrams })
}
