import type { Tx } from '#db/database.ts'
import { inPieces, type ReadTable, type Step, valuesOf } from '#db/seeds/step.ts'

/** AKG: what a person needs a day. The file replaces all that its sources said before. */
export function readRequirements(
  read: ReadTable,
  codes: { tagnames: Set<string>; sourceCodes: Set<string> },
): Step {
  const requirements = read('requirements.csv', {
    columns: ['life_stage', 'sex', 'nutrient', 'amount_per_day', 'is_increment', 'source'],
    key: ['life_stage', 'sex', 'nutrient'],
    read: ({ slug, word, oneOf, notNegative, flag }) => ({
      life_stage: slug('life_stage'),
      sex: word('sex', ['male', 'female', 'any']),
      nutrient: oneOf('nutrient', codes.tagnames, 'nutrients.csv'),
      amount_per_day: notNegative('amount_per_day'),
      is_increment: flag('is_increment'),
      source_code: oneOf('source', codes.sourceCodes, 'data-sources.csv'),
    }),
  })
  const write = async (tx: Tx) => {
    const sources = [...valuesOf(requirements, ({ source_code }) => source_code)]
    await tx.deleteFrom('requirement').where('source_code', 'in', sources).execute()
    await inPieces(requirements.rows, (piece) =>
      tx.insertInto('requirement').values(piece).execute(),
    )
  }
  return { tables: [requirements], write }
}
