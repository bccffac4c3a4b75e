import type { Tx } from '#db/database.ts'
import { idsByCode, inPieces, type ReadTable, type Step, valuesOf } from '#db/seeds/step.ts'

export const regionIds = async (tx: Tx) =>
  idsByCode(await tx.selectFrom('region').select(['id', 'code']).execute())

/** Provinces with their kanwil, regencies and cities, by the codes of Kemendagri. */
export function readPlaces(read: ReadTable) {
  const regions = read('regions.csv', {
    columns: ['code', 'name', 'kanwil_name'],
    key: ['code'],
    read: ({ text }) => ({
      code: text('code'),
      name: text('name'),
      kanwil_name: text('kanwil_name'),
    }),
  })
  const regionCodes = valuesOf(regions, ({ code }) => code)
  const regencies = read('regencies.csv', {
    columns: ['code', 'region', 'name'],
    key: ['code'],
    read: ({ text, oneOf }) => ({
      code: text('code'),
      region: oneOf('region', regionCodes, 'regions.csv'),
      name: text('name'),
    }),
  })
  const steps: Step[] = [
    { tables: [regions], write: (tx) => writeRegions(tx, regions.rows) },
    { tables: [regencies], write: (tx) => writeRegencies(tx, regencies.rows) },
  ]
  return { regionCodes, steps }
}

const writeRegions = (tx: Tx, rows: { code: string; name: string; kanwil_name: string }[]) =>
  inPieces(rows, (piece) =>
    tx
      .insertInto('region')
      .values(piece)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          kanwil_name: eb.ref('excluded.kanwil_name'),
        })),
      )
      .execute(),
  )

async function writeRegencies(tx: Tx, rows: { code: string; region: string; name: string }[]) {
  const regionId = await regionIds(tx)
  const regencies = rows.map(({ region, ...rest }) => ({ ...rest, region_id: regionId(region) }))
  await inPieces(regencies, (piece) =>
    tx
      .insertInto('regency')
      .values(piece)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          region_id: eb.ref('excluded.region_id'),
          name: eb.ref('excluded.name'),
        })),
      )
      .execute(),
  )
}
