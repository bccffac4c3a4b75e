import { type Kysely, sql } from 'kysely'
import { id, mayReferTo, oneOfFrom, refersTo, required } from '#db/migration-columns.ts'

const REASONS = ['weighed-wrong', 'not-recorded', 'missing', 'drying', 'other']

/**
 * A count of a whole store. What was counted waits beside the books until a second step confirms
 * it; then each difference is a movement. One count at a time in an institution.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('stocktake')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('status', 'text', oneOfFrom('status', ['counting', 'confirmed', 'cancelled']))
    .addColumn('started_on', 'date', required)
    .addColumn('started_by', 'uuid', refersTo('account.id'))
    .addColumn('ended_at', 'timestamptz(3)')
    .addColumn('ended_by', 'uuid', mayReferTo('account.id'))
    .addCheckConstraint(
      'stocktake_ended_by_someone_check',
      sql`(status = 'counting') = (ended_at is null) and (ended_at is null) = (ended_by is null)`,
    )
    .execute()
  await db.schema
    .createIndex('stocktake_institution_id_counting_unique')
    .unique()
    .on('stocktake')
    .column('institution_id')
    .where(sql<boolean>`status = 'counting'`)
    .execute()
  await db.schema
    .createTable('stocktake_line')
    .addColumn('stocktake_id', 'uuid', refersTo('stocktake.id'))
    .addColumn('lot_id', 'uuid', refersTo('lot.id'))
    .addColumn('counted_kg', 'numeric(12, 3)', (column) =>
      column.notNull().check(sql`counted_kg >= 0`),
    )
    .addColumn('reason', 'text', (column) =>
      column.check(sql`reason in (${sql.join(REASONS.map((reason) => sql.lit(reason)))})`),
    )
    /** What the books said when it was confirmed. */
    .addColumn('book_kg', 'numeric(12, 3)')
    .addPrimaryKeyConstraint('stocktake_line_pkey', ['stocktake_id', 'lot_id'])
    .execute()
}
