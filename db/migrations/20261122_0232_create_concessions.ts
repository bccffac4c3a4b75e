import { type Kysely, sql } from 'kysely'
import { defaultNow, id, mayReferTo, oneOf, refersTo, required } from '#db/migration-columns.ts'

/** What somebody accepted for one kitchen and week because not everything can be had. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('concession')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('week', 'text', (c) =>
      c.notNull().check(sql`week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'`),
    )
    .addColumn(
      'code',
      'text',
      oneOf('code', [
        'raise-budget',
        'accept-nutrient',
        'add-food',
        'accept-missing',
        'accept-skipped',
      ]),
    )
    .addColumn('facts', 'jsonb', required)
    .addColumn('reason', 'text')
    .addColumn('plan_id', 'uuid', mayReferTo('plan.id'))
    .addColumn('actor_name', 'text', required)
    .addColumn('account_id', 'uuid', mayReferTo('account.id'))
    .addColumn('accepted_at', 'timestamptz(3)', defaultNow)
    .addColumn('withdrawn_at', 'timestamptz(3)')
    .execute()
  await db.schema
    .createIndex('concession_kitchen_id_week_index')
    .on('concession')
    .columns(['kitchen_id', 'week'])
    .execute()
}
