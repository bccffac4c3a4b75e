import { type Kysely, sql } from 'kysely'

/** Lets an exclusion constraint say "for one supplier and food, no two validities overlap". */
export async function up(db: Kysely<unknown>) {
  await sql`create extension if not exists btree_gist`.execute(db)
}
