import type { Tx } from '#db/database.ts'
import { inPieces, type ReadTable, type Step, valuesOf } from '#db/seeds/step.ts'

/** The share of a nutrient that survives a way of cooking; the file replaces its codes' rows. */
export function readRetention(
  read: ReadTable,
  codes: { tagnames: Set<string>; sourceCodes: Set<string> },
) {
  const factors = read('retention-factors.csv', {
    columns: ['code', 'nutrient', 'share', 'description', 'source'],
    key: ['code', 'nutrient'],
    read: ({ slug, oneOf, notNegative, text }) => ({
      code: slug('code'),
      nutrient: oneOf('nutrient', codes.tagnames, 'nutrients.csv'),
      share: notNegative('share'),
      description: text('description'),
      source_code: oneOf('source', codes.sourceCodes, 'data-sources.csv'),
    }),
  })
  const retentionCodes = valuesOf(factors, ({ code }) => code)
  const write = async (tx: Tx) => {
    if (retentionCodes.size > 0) {
      await tx
        .deleteFrom('retention_factor')
        .where('code', 'in', [...retentionCodes])
        .execute()
    }
    await inPieces(factors.rows, (piece) =>
      tx.insertInto('retention_factor').values(piece).execute(),
    )
  }
  const step: Step = { tables: [factors], write }
  return { retentionCodes, step }
}
