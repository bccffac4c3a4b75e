import type { Database } from '#db/database.ts'

/** Two institutions of one region and one of another, for tests about who may reach what. */
export async function insertPlaces(db: Database) {
  const babel = await insertRegion(db, '19', 'Kepulauan Bangka Belitung')
  const papua = await insertRegion(db, '92', 'Papua Barat Daya')
  await db
    .insertInto('regency')
    .values([
      { code: '19.05', region_id: babel, name: 'Bangka Barat' },
      { code: '92.71', region_id: papua, name: 'Kota Sorong' },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const muntok = await insertInstitution(db, { regionId: babel, name: 'Rutan Kelas IIB Muntok' })
  const sungaiLiat = await insertInstitution(db, { regionId: babel, name: 'Lapas Sungai Liat' })
  const sorong = await insertInstitution(db, { regionId: papua, name: 'Lapas Kelas IIB Sorong' })
  return { babel, papua, muntok, sungaiLiat, sorong }
}

async function insertRegion(db: Database, code: string, name: string) {
  const { id } = await db
    .insertInto('region')
    .values({ code, name, kanwil_name: `Kanwil Ditjenpas ${name}` })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function insertInstitution(db: Database, place: { regionId: string; name: string }) {
  const isSorong = place.name.includes('Sorong')
  const { id } = await db
    .insertInto('institution')
    .values({
      region_id: place.regionId,
      regency_code: isSorong ? '92.71' : '19.05',
      name: place.name,
      kind: place.name.startsWith('Rutan') ? 'rutan' : 'lapas',
      class: 'IIB',
      time_zone: isSorong ? 'Asia/Jayapura' : 'Asia/Jakarta',
      source: 'test',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
