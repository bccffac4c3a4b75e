import type { Insertable } from 'kysely'
import type { Tx } from '#db/database.ts'
import { inPieces, type ReadTable, type Step, valuesOf } from '#db/seeds/step.ts'
import type { DataSourceTable, NutrientTable } from '#db/tables/foods.ts'

/** The sources that every figure names, and the nutrients by their INFOODS tagname. */
export function readNutrients(read: ReadTable) {
  const sources = read('data-sources.csv', {
    columns: ['code', 'title', 'publisher', 'year', 'licence', 'retrieved_on', 'note'],
    key: ['code'],
    read: ({ slug, text, integer, day, known }) => ({
      code: slug('code'),
      title: text('title'),
      publisher: text('publisher'),
      year: known('year', integer),
      licence: text('licence'),
      retrieved_on: known('retrieved_on', day),
      note: known('note', text),
    }),
  })
  const nutrients = read('nutrients.csv', {
    columns: ['tagname', 'name_id', 'name_en', 'unit', 'sort', 'is_in_tkpi'],
    key: ['tagname'],
    read: ({ text, integer, flag }) => ({
      tagname: text('tagname'),
      name_id: text('name_id'),
      name_en: text('name_en'),
      unit: text('unit'),
      sort: integer('sort'),
      is_in_tkpi: flag('is_in_tkpi'),
    }),
  })
  const steps: Step[] = [
    { tables: [sources], write: (tx) => writeSources(tx, sources.rows) },
    { tables: [nutrients], write: (tx) => writeNutrients(tx, nutrients.rows) },
  ]
  return {
    sourceCodes: valuesOf(sources, ({ code }) => code),
    tagnames: valuesOf(nutrients, ({ tagname }) => tagname),
    steps,
  }
}

const writeSources = (tx: Tx, rows: Insertable<DataSourceTable>[]) =>
  inPieces(rows, (piece) =>
    tx
      .insertInto('data_source')
      .values(piece)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          title: eb.ref('excluded.title'),
          publisher: eb.ref('excluded.publisher'),
          year: eb.ref('excluded.year'),
          licence: eb.ref('excluded.licence'),
          retrieved_on: eb.ref('excluded.retrieved_on'),
          note: eb.ref('excluded.note'),
        })),
      )
      .execute(),
  )

const writeNutrients = (tx: Tx, rows: Insertable<NutrientTable>[]) =>
  inPieces(rows, (piece) =>
    tx
      .insertInto('nutrient')
      .values(piece)
      .onConflict((conflict) =>
        conflict.column('tagname').doUpdateSet((eb) => ({
          name_id: eb.ref('excluded.name_id'),
          name_en: eb.ref('excluded.name_en'),
          unit: eb.ref('excluded.unit'),
          sort: eb.ref('excluded.sort'),
          is_in_tkpi: eb.ref('excluded.is_in_tkpi'),
        })),
      )
      .execute(),
  )
