import type { Kysely } from 'kysely'
import { required } from '#db/migration-columns.ts'

/** Where every reference figure comes from, and the nutrients by their INFOODS tagname. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('data_source')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', required)
    .addColumn('publisher', 'text', required)
    .addColumn('year', 'integer')
    .addColumn('licence', 'text', required)
    .addColumn('retrieved_on', 'date')
    .addColumn('note', 'text')
    .execute()
  await db.schema
    .createTable('nutrient')
    .addColumn('tagname', 'text', (c) => c.primaryKey())
    .addColumn('name_id', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('unit', 'text', required)
    .addColumn('sort', 'integer', required)
    .addColumn('is_in_tkpi', 'boolean', required)
    .execute()
}
