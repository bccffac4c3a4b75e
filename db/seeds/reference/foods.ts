import type { Insertable } from 'kysely'
import type { Tx } from '#db/database.ts'
import { idsByCode, inPieces, type ReadTable, type Step, valuesOf } from '#db/seeds/step.ts'
import type { FoodTable } from '#db/tables/foods.ts'

const COLUMNS = [
  'code',
  'tkpi_code',
  'name_id',
  'name_en',
  'food_group',
  'family',
  'edible_share',
  'edible_share_source',
  'shelf_life_days',
  'shelf_life_source',
  'storage',
  'is_local',
] as const

const GROUPS = [
  'cereal',
  'tuber',
  'legume',
  'vegetable',
  'fruit',
  'meat',
  'fish',
  'egg',
  'milk',
  'fat',
  'sugar',
  'spice',
  'beverage',
] as const

export const foodIds = async (tx: Tx) =>
  idsByCode(await tx.selectFrom('food').select(['id', 'code']).execute())

/** Foods as bought or harvested. One that left the file stays: recipes and lots may speak of it. */
export function readFoods(read: ReadTable) {
  const foods = read('foods.csv', {
    columns: COLUMNS,
    key: ['code'],
    read: ({ slug, text, word, share, integer, flag, known }) => ({
      code: slug('code'),
      tkpi_code: known('tkpi_code', text),
      name_id: text('name_id'),
      name_en: text('name_en'),
      food_group: word('food_group', GROUPS),
      family: known('family', slug),
      edible_share: known('edible_share', share),
      edible_share_source: known('edible_share_source', text),
      shelf_life_days: known('shelf_life_days', integer),
      shelf_life_source: known('shelf_life_source', text),
      storage: word('storage', ['ambient', 'chilled', 'frozen']),
      is_local: flag('is_local'),
    }),
  })
  const steps: Step[] = [{ tables: [foods], write: (tx) => writeFoods(tx, foods.rows) }]
  return { foodCodes: valuesOf(foods, ({ code }) => code), steps }
}

const writeFoods = (tx: Tx, rows: Insertable<FoodTable>[]) =>
  inPieces(rows, (piece) =>
    tx
      .insertInto('food')
      .values(piece)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          tkpi_code: eb.ref('excluded.tkpi_code'),
          name_id: eb.ref('excluded.name_id'),
          name_en: eb.ref('excluded.name_en'),
          food_group: eb.ref('excluded.food_group'),
          family: eb.ref('excluded.family'),
          edible_share: eb.ref('excluded.edible_share'),
          edible_share_source: eb.ref('excluded.edible_share_source'),
          shelf_life_days: eb.ref('excluded.shelf_life_days'),
          shelf_life_source: eb.ref('excluded.shelf_life_source'),
          storage: eb.ref('excluded.storage'),
          is_local: eb.ref('excluded.is_local'),
        })),
      )
      .execute(),
  )
