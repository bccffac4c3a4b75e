import { type Kysely, sql } from 'kysely'
import { oneOfFrom } from '#db/migration-columns.ts'

const SOURCES: [string, ...string[]] = ['form', 'device', 'sheet', 'pasted', 'file']

/**
 * How a report came in, and what the clock of its device said. Order is always the server's
 * `reported_at`; the device's time is kept beside it with how far that clock was off.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('supply_report')
    .addColumn('source', 'text', oneOfFrom('source', SOURCES))
    .addColumn('device_id', 'uuid')
    .addColumn('typed_at', 'timestamptz(3)')
    .addColumn('device_ahead_seconds', 'integer')
    .execute()
  await db.schema
    .alterTable('supply_report')
    .addCheckConstraint(
      'supply_report_device_says_its_time_check',
      sql`source <> 'device' or (device_id is not null and typed_at is not null
        and device_ahead_seconds is not null)`,
    )
    .execute()
}
