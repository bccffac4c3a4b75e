import { type Kysely, sql } from 'kysely'
import { defaultFalse, defaultNow, id, oneOf, refersTo, required } from '#db/migration-columns.ts'

/**
 * Crates go one way: from the kitchen to the waste point to the pens, never back. A crate's mark
 * may turn from kitchen to pens once; every trip is written down. Trips are append-only.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('crate')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('code', 'text', required)
    .addColumn('mark', 'text', oneOf('mark', ['food', 'pens']))
    .addColumn('marked_on', 'date', required)
    .addColumn('is_example', 'boolean', defaultFalse)
    .addUniqueConstraint('crate_institution_id_code_unique', ['institution_id', 'code'])
    .execute()
  await db.schema
    .createTable('crate_trip')
    .addColumn('id', 'uuid', id)
    .addColumn('crate_id', 'uuid', refersTo('crate.id'))
    .addColumn('carries', 'text', oneOf('carries', ['food', 'waste', 'feed', 'manure']))
    .addColumn('goes_to', 'text', oneOf('goes_to', ['kitchen', 'waste-point', 'pens', 'beds']))
    .addColumn('carried_on', 'date', required)
    .addColumn('lot_id', 'uuid', (c) => c.references('lot.id'))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .execute()
  await db.schema
    .createIndex('crate_trip_crate_id_index')
    .on('crate_trip')
    .column('crate_id')
    .execute()
  await sql`
    create trigger crate_trip_append_only before update or delete or truncate
    on crate_trip for each statement execute function refuse_change()
  `.execute(db)
  await sql`
    create function crate_mark_goes_one_way() returns trigger language plpgsql as $$
    begin
      if old.mark = 'pens' and new.mark <> 'pens' then
        raise exception 'crate % was in the pens and carries no food again', old.code
          using errcode = 'check_violation', table = 'crate', constraint = 'crate_mark_one_way_check';
      end if;
      return new;
    end $$
  `.execute(db)
  await sql`
    create trigger crate_mark_one_way before update of mark on crate
    for each row execute function crate_mark_goes_one_way()
  `.execute(db)
}
