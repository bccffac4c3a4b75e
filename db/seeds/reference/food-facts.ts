import type { Tx } from '#db/database.ts'
import { foodIds } from '#db/seeds/reference/foods.ts'
import { inPieces, type ReadTable, type Step } from '#db/seeds/step.ts'

type Known = { foodCodes: Set<string>; tagnames: Set<string>; sourceCodes: Set<string> }
type OfFood = { food: string }
type ListTable =
  | 'food_synonym'
  | 'food_hazard'
  | 'food_composition'
  | 'food_issue'
  | 'household_measure'

/**
 * What is known about each food. For a food that a file names, the file has the last word: its
 * rows replace those in the table. Foods that an installation added itself are left alone.
 */
export const readFoodFacts = (read: ReadTable, known: Known): Step[] => [
  synonyms(read, known),
  hazards(read, known),
  composition(read, known),
  issues(read, known),
  measures(read, known),
]

function synonyms(read: ReadTable, { foodCodes }: Known): Step {
  const table = read('food-synonyms.csv', {
    columns: ['food', 'synonym'],
    key: ['food', 'synonym'],
    read: ({ oneOf, text }) => ({
      food: oneOf('food', foodCodes, 'foods.csv'),
      synonym: text('synonym'),
    }),
  })
  const write = async (tx: Tx) => {
    const rows = await replacing(tx, 'food_synonym', table.rows)
    await inPieces(rows, (piece) => tx.insertInto('food_synonym').values(piece).execute())
  }
  return { tables: [table], write }
}

function hazards(read: ReadTable, { foodCodes }: Known): Step {
  const table = read('food-hazards.csv', {
    columns: ['food', 'hazard'],
    key: ['food', 'hazard'],
    read: ({ oneOf, slug }) => ({
      food: oneOf('food', foodCodes, 'foods.csv'),
      hazard: slug('hazard'),
    }),
  })
  const write = async (tx: Tx) => {
    const rows = await replacing(tx, 'food_hazard', table.rows)
    await inPieces(rows, (piece) => tx.insertInto('food_hazard').values(piece).execute())
  }
  return { tables: [table], write }
}

function composition(read: ReadTable, { foodCodes, tagnames, sourceCodes }: Known): Step {
  const table = read('composition.csv', {
    columns: ['food', 'nutrient', 'amount_per_100g', 'source', 'basis', 'note'],
    key: ['food', 'nutrient'],
    read: ({ oneOf, notNegative, word, text, known }) => ({
      food: oneOf('food', foodCodes, 'foods.csv'),
      nutrient: oneOf('nutrient', tagnames, 'nutrients.csv'),
      amount_per_100g: notNegative('amount_per_100g'),
      source_code: oneOf('source', sourceCodes, 'data-sources.csv'),
      basis: word('basis', ['measured', 'borrowed', 'derived']),
      note: known('note', text),
    }),
  })
  const write = async (tx: Tx) => {
    const rows = await replacing(tx, 'food_composition', table.rows)
    await inPieces(rows, (piece) => tx.insertInto('food_composition').values(piece).execute())
  }
  return { tables: [table], write }
}

function issues(read: ReadTable, { foodCodes, tagnames }: Known): Step {
  const table = read('food-issues.csv', {
    columns: ['food', 'rule', 'nutrient', 'action', 'detail'],
    key: ['food', 'rule', 'nutrient'],
    read: ({ oneOf, slug, word, text, known }) => ({
      food: oneOf('food', foodCodes, 'foods.csv'),
      rule: slug('rule'),
      nutrient: known('nutrient', (column) => oneOf(column, tagnames, 'nutrients.csv')),
      action: word('action', ['withdrawn', 'corrected', 'kept']),
      detail: text('detail'),
    }),
  })
  const write = async (tx: Tx) => {
    const rows = await replacing(tx, 'food_issue', table.rows)
    await inPieces(rows, (piece) => tx.insertInto('food_issue').values(piece).execute())
  }
  return { tables: [table], write }
}

function measures(read: ReadTable, { foodCodes, sourceCodes }: Known): Step {
  const table = read('household-measures.csv', {
    columns: ['food', 'measure', 'grams', 'source', 'note'],
    key: ['food', 'measure'],
    read: ({ oneOf, slug, positive, text, known }) => ({
      food: oneOf('food', foodCodes, 'foods.csv'),
      measure: slug('measure'),
      grams: positive('grams'),
      source_code: oneOf('source', sourceCodes, 'data-sources.csv'),
      note: known('note', text),
    }),
  })
  const write = async (tx: Tx) => {
    const rows = await replacing(tx, 'household_measure', table.rows)
    await inPieces(rows, (piece) => tx.insertInto('household_measure').values(piece).execute())
  }
  return { tables: [table], write }
}

/** Empties the lists of the foods that the rows name, and gives the rows their food's id. */
async function replacing<Row extends OfFood>(tx: Tx, table: ListTable, rows: Row[]) {
  const foodId = await foodIds(tx)
  const named = [...new Set(rows.map(({ food }) => foodId(food)))]
  if (named.length > 0) await tx.deleteFrom(table).where('food_id', 'in', named).execute()
  return rows.map(({ food, ...rest }) => ({ ...rest, food_id: foodId(food) }))
}
