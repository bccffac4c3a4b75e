import { type Kysely, sql } from 'kysely'
import { defaultNow, id, mayReferTo, oneOf, refersTo, required } from '#db/migration-columns.ts'

/** What stands at the head of an institution's papers, and who signs a kitchen's papers as what. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('letterhead')
    .addColumn('institution_id', 'uuid', (c) => c.primaryKey().references('institution.id'))
    .addColumn('lines', 'text', required)
    .addColumn('number_pattern', 'text')
    .addColumn('changed_at', 'timestamptz(3)', defaultNow)
    .execute()
  await db.schema
    .createTable('signatory')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('position', 'text', oneOf('position', ['head-of-kitchen', 'nutrition-supervisor']))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('appointed_at', 'timestamptz(3)', defaultNow)
    .addColumn('ended_at', 'timestamptz(3)', (c) => c.check(sql`ended_at >= appointed_at`))
    .addColumn('ended_by', 'uuid', mayReferTo('account.id'))
    .execute()
  await db.schema
    .createIndex('signatory_kitchen_id_position_unique')
    .on('signatory')
    .columns(['kitchen_id', 'position'])
    .unique()
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
}
