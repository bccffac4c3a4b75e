import { type Kysely, sql } from 'kysely'
import { id, oneOf, refersTo, required } from '#db/migration-columns.ts'

/** Who owns kitchens and units, where it is, and on whose clock its days run. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('region')
    .addColumn('id', 'uuid', id)
    .addColumn('code', 'text', (c) => c.notNull().check(sql`code ~ '^[0-9]{2}$'`))
    .addColumn('name', 'text', required)
    .addColumn('kanwil_name', 'text', required)
    .addUniqueConstraint('region_code_unique', ['code'])
    .execute()
  await db.schema
    .createTable('regency')
    .addColumn('code', 'text', (c) => c.primaryKey().check(sql`code ~ '^[0-9]{2}[.][0-9]{2}$'`))
    .addColumn('region_id', 'uuid', refersTo('region.id'))
    .addColumn('name', 'text', required)
    .execute()
  await db.schema
    .createTable('institution')
    .addColumn('id', 'uuid', id)
    .addColumn('region_id', 'uuid', refersTo('region.id'))
    .addColumn('regency_code', 'text', refersTo('regency.code'))
    .addColumn('name', 'text', required)
    .addColumn('kind', 'text', oneOf('kind', ['lapas', 'rutan', 'lpka', 'lpp', 'bapas']))
    .addColumn('class', 'text')
    .addColumn(
      'time_zone',
      'text',
      oneOf('time_zone', ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
    )
    .addColumn('source', 'text', required)
    .addUniqueConstraint('institution_region_id_name_unique', ['region_id', 'name'])
    .execute()
}
