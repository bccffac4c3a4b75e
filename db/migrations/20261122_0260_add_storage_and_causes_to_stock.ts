import { type Kysely, sql } from 'kysely'

const CAUSES = [
  'rotten',
  'pests',
  'power-cut',
  'broken-pack',
  'past-its-day',
  'spilled',
  'weighed-wrong',
  'not-recorded',
  'missing',
  'drying',
  'other',
]

/** Where a lot lies and how warm, and why stock spoilt or a count differed. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('lot')
    .addColumn('storage_place', 'text')
    .addColumn('storage_class', 'text', (column) =>
      column.check(sql`storage_class in ('ambient', 'chilled', 'frozen')`),
    )
    .execute()
  await db.schema
    .alterTable('movement')
    .addColumn('cause', 'text', (column) =>
      column.check(sql`cause in (${sql.join(CAUSES.map((cause) => sql.lit(cause)))})`),
    )
    .execute()
}
