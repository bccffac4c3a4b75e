import { type Kysely, sql } from 'kysely'
import { defaultNow, id, mayReferTo, oneOf, refersTo, required } from '#db/migration-columns.ts'

/**
 * What was done to a cycle and what was seen in it, one row an event, append-only: a mistake is
 * taken back by a row of its own. Stock of seed, feed and compost is the sum of its movements.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('cycle_log')
    .addColumn('id', 'uuid', id)
    .addColumn('cycle_id', 'uuid', refersTo('production_cycle.id'))
    .addColumn('kind', 'text', oneOf('kind', ['input', 'deaths', 'sampling', 'note', 'taken-back']))
    .addColumn('happened_on', 'date', required)
    .addColumn('input_lot_id', 'uuid', mayReferTo('input_lot.id'))
    .addColumn('kg', 'numeric(12, 3)', (c) => c.check(sql`kg > 0`))
    .addColumn('heads', 'integer', (c) => c.check(sql`heads > 0`))
    .addColumn('mean_grams', 'numeric(12, 3)', (c) => c.check(sql`mean_grams > 0`))
    .addColumn('note', 'text')
    .addColumn('takes_back_id', 'uuid', mayReferTo('cycle_log.id'))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addUniqueConstraint('cycle_log_takes_back_id_unique', ['takes_back_id'])
    .addCheckConstraint(
      'cycle_log_says_what_its_kind_needs_check',
      sql`case kind
        when 'input' then input_lot_id is not null and kg is not null
        when 'deaths' then heads is not null
        when 'sampling' then heads is not null and mean_grams is not null
        when 'note' then note is not null
        else takes_back_id is not null and note is not null end`,
    )
    .execute()
  await db.schema
    .createIndex('cycle_log_cycle_id_happened_on_index')
    .on('cycle_log')
    .columns(['cycle_id', 'happened_on'])
    .execute()
  await createInputMovements(db)
  await keepTrue(db)
}

async function createInputMovements(db: Kysely<unknown>) {
  await db.schema
    .createTable('input_movement')
    .addColumn('id', 'uuid', id)
    .addColumn('input_lot_id', 'uuid', refersTo('input_lot.id'))
    .addColumn('kind', 'text', oneOf('kind', ['received', 'used', 'spoilt', 'counted', 'reversed']))
    .addColumn('kg', 'numeric(12, 3)', required)
    .addColumn('moved_on', 'date', required)
    .addColumn('cycle_log_id', 'uuid', mayReferTo('cycle_log.id'))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addColumn('reason', 'text')
    .addCheckConstraint(
      'input_movement_kg_has_the_sign_of_its_kind_check',
      sql`kind = 'counted' or (kind in ('received', 'reversed') and kg > 0)
        or (kind in ('used', 'spoilt') and kg < 0)`,
    )
    .execute()
  await db.schema
    .createIndex('input_movement_input_lot_id_index')
    .on('input_movement')
    .column('input_lot_id')
    .execute()
}

/** Like `movement`: never changed, and no lot ends a transaction below zero. */
async function keepTrue(db: Kysely<unknown>) {
  for (const table of ['cycle_log', 'input_movement']) {
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate
      on ${sql.table(table)} for each statement execute function refuse_change()
    `.execute(db)
  }
  await sql`
    create function input_movement_keep_lot_above_zero() returns trigger language plpgsql as $$
    begin
      perform from input_lot where id = new.input_lot_id for no key update;
      if (select sum(kg) from input_movement where input_lot_id = new.input_lot_id) < 0 then
        raise exception 'input lot % would be below zero', new.input_lot_id
          using errcode = 'check_violation',
            table = 'input_movement', constraint = 'input_movement_lot_above_zero_check';
      end if;
      return null;
    end $$
  `.execute(db)
  await sql`
    create constraint trigger input_movement_lot_above_zero after insert on input_movement
    deferrable initially deferred
    for each row execute function input_movement_keep_lot_above_zero()
  `.execute(db)
}
