import type { Tx } from '#db/database.ts'
import { inPieces, type ReadTable, type Step } from '#db/seeds/step.ts'

/** What is known of crops, fish and flocks before a unit has a history; the file is the whole. */
export function readGrowthParameters(read: ReadTable, codes: { foodCodes: Set<string> }): Step {
  const parameters = read('growth-parameters.csv', {
    columns: ['food_code', 'parameter', 'low', 'typical', 'high', 'unit', 'source', 'confidence'],
    key: ['food_code', 'parameter'],
    read: ({ oneOf, slug, known, notNegative, text, word }) => ({
      food_code: oneOf('food_code', codes.foodCodes, 'foods.csv'),
      parameter: slug('parameter'),
      low: known('low', notNegative),
      typical: known('typical', notNegative),
      high: known('high', notNegative),
      unit: text('unit'),
      source: text('source'),
      confidence: word('confidence', ['low', 'medium', 'high']),
    }),
  })
  const write = async (tx: Tx) => {
    await tx.deleteFrom('growth_parameter').execute()
    await inPieces(parameters.rows, (piece) =>
      tx.insertInto('growth_parameter').values(piece).execute(),
    )
  }
  return { tables: [parameters], write }
}
