import { type Kysely, sql } from 'kysely'

/** For tables whose rows are signed facts: what was written stays as it was written. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed (%)', tg_table_name, lower(tg_op)
        using errcode = 'integrity_constraint_violation',
          table = tg_table_name, constraint = tg_table_name || '_append_only';
    end $$
  `.execute(db)
}
