import type { Database } from '#db/database.ts'
import type { UnitKind } from '#db/tables/units.ts'

/** The least that a constraint needs around it: one place, one person, one food, one kitchen. */
export async function insertBasics(db: Database) {
  const region = await db
    .insertInto('region')
    .values({ code: '19', name: 'Kepulauan Bangka Belitung', kanwil_name: 'Kanwil Babel' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('regency')
    .values({ code: '19.05', region_id: region.id, name: 'Kabupaten Bangka Barat' })
    .execute()
  const institution = await db
    .insertInto('institution')
    .values({
      region_id: region.id,
      regency_code: '19.05',
      name: 'Rutan Kelas IIB Muntok',
      kind: 'rutan',
      class: 'IIB',
      time_zone: 'Asia/Jakarta',
      source: 'Ditjenpas',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const account = await db
    .insertInto('account')
    .values({
      email: 'dapur@lumbung.example',
      display_name: 'Kepala SPPG Rutan Muntok',
      password_hash: '-',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const food = await insertFood(db, 'kangkung')
  const kitchen = await db
    .insertInto('kitchen')
    .values({ institution_id: institution.id, code: 'rutan-muntok', name: 'Dapur Rutan Muntok' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('data_source')
    .values({ code: 'contoh', title: 'Contoh', publisher: 'Lumbung', licence: 'Apache-2.0' })
    .execute()
  return {
    regionId: region.id,
    institutionId: institution.id,
    accountId: account.id,
    foodId: food,
    kitchenId: kitchen.id,
  }
}

export async function insertFood(db: Database, code: string): Promise<string> {
  const food = await db
    .insertInto('food')
    .values({
      code,
      name_id: code,
      name_en: code,
      food_group: 'vegetable',
      storage: 'ambient',
      is_local: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return food.id
}

export async function insertUnit(
  db: Database,
  institutionId: string,
  code: string,
  kind: UnitKind,
) {
  const unit = await db
    .insertInto('production_unit')
    .values({ institution_id: institutionId, code, name: code, kind, location: 'inner-perimeter' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return unit.id
}

export async function insertLot(
  db: Database,
  basics: { institutionId: string; foodId: string },
  code: string,
): Promise<string> {
  const lot = await db
    .insertInto('lot')
    .values({
      code,
      institution_id: basics.institutionId,
      food_id: basics.foodId,
      origin: 'opening',
      ready_on: '2026-11-23',
      use_by: '2026-11-25',
      cost_idr_per_kg: 4500,
      waste_idr_per_kg: 3000,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return lot.id
}
