import { type Kysely, sql } from 'kysely'
import {
  defaultFalse,
  oneOf,
  oneOfFrom,
  positiveIfKnown,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/**
 * Files that prove an answer; when a prison's gate lets goods in and meals out; limits of one
 * kitchen that are narrower than the regulation's; why a day differs from the weekly rule.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('eligibility_answer_attachment')
    .addColumn('answer_id', 'uuid', refersTo('eligibility_answer.id'))
    .addColumn('attachment_id', 'uuid', refersTo('attachment.id'))
    .addPrimaryKeyConstraint('eligibility_answer_attachment_pkey', ['answer_id', 'attachment_id'])
    .execute()
  await db.schema
    .alterTable('kitchen')
    .addColumn('is_remote', 'boolean', defaultFalse)
    .addColumn('most_portions', 'integer', positiveIfKnown('most_portions'))
    .addColumn('most_distance_km', 'numeric(6, 2)', positiveIfKnown('most_distance_km'))
    .addColumn('most_travel_minutes', 'integer', positiveIfKnown('most_travel_minutes'))
    .execute()
  await db.schema
    .createTable('kitchen_gate_window')
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('direction', 'text', oneOf('direction', ['goods-in', 'meals-out']))
    .addColumn('from_minute', 'integer', (c) =>
      c.notNull().check(sql`from_minute between 0 and 1439`),
    )
    .addColumn('until_minute', 'integer', required)
    .addPrimaryKeyConstraint('kitchen_gate_window_pkey', ['kitchen_id', 'direction', 'from_minute'])
    .addCheckConstraint(
      'kitchen_gate_window_until_minute_check',
      sql`until_minute > from_minute and until_minute <= 1440`,
    )
    .execute()
  await db.schema
    .alterTable('service_calendar_day')
    .addColumn(
      'kind',
      'text',
      oneOfFrom('kind', ['other', 'holiday', 'ramadan', 'exam', 'school-break', 'circular']),
    )
    .addColumn('is_package', 'boolean', defaultFalse)
    .addColumn('source', 'text')
    .execute()
}
