import { type Kysely, sql } from 'kysely'
import { defaultNow, id, refersTo, required } from '#db/migration-columns.ts'

/**
 * The daily check of the books: what was found, and how each lot closed. A closing is a digest of
 * the movements so far; whoever changes one behind our back no longer matches it the next day.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('stock_check')
    .addColumn('id', 'uuid', id)
    .addColumn('checked_at', 'timestamptz(3)', required)
    .addColumn('lots', 'integer', required)
    .addColumn('movements', 'integer', required)
    .addColumn('findings', 'integer', required)
    .execute()
  await db.schema
    .createTable('stock_finding')
    .addColumn('id', 'uuid', id)
    .addColumn('stock_check_id', 'uuid', refersTo('stock_check.id'))
    .addColumn('lot_id', 'uuid', refersTo('lot.id'))
    .addColumn('kind', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`kind in ('below-zero', 'moved-before-received', 'never-received', 'books-changed')`,
        ),
    )
    .addColumn('kg', 'numeric(12, 3)')
    .addColumn('expected_kg', 'numeric(12, 3)')
    .execute()
  await db.schema
    .createTable('stock_closing')
    .addColumn('lot_id', 'uuid', refersTo('lot.id'))
    .addColumn('closed_at', 'timestamptz(6)', defaultNow)
    .addColumn('movements', 'integer', required)
    .addColumn('kg', 'numeric(12, 3)', required)
    .addColumn('digest', 'text', required)
    .addColumn('last_recorded_at', 'timestamptz(3)', required)
    .addPrimaryKeyConstraint('stock_closing_pkey', ['lot_id', 'closed_at'])
    .execute()
  await sql`
    create trigger stock_closing_append_only before update or delete or truncate
    on stock_closing for each statement execute function refuse_change()
  `.execute(db)
}
