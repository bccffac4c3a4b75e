import { type Kysely, sql } from 'kysely'

/**
 * Movements are never changed, and no lot ends a transaction below zero.
 *
 * The check runs at commit, so that one transaction may write in any order. It locks the lot
 * before it adds up: of two transactions that take from one lot, the second waits and then counts
 * what the first took. `for no key update`, because each already holds the key share that its
 * foreign key took; a stronger lock would make the two wait for each other. Under `repeatable
 * read` the second would not see the first, so that level is refused here.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create trigger movement_append_only before update or delete or truncate
    on movement for each statement execute function refuse_change()
  `.execute(db)
  await sql`
    create function movement_keep_lot_above_zero() returns trigger language plpgsql as $$
    declare left_kg numeric;
    begin
      if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'stock does not move under repeatable read'
          using errcode = 'invalid_transaction_state';
      end if;
      perform from lot where id = new.lot_id for no key update;
      select sum(kg) into left_kg from movement where lot_id = new.lot_id;
      if left_kg < 0 then
        raise exception 'lot % would hold % kg', new.lot_id, left_kg
          using errcode = 'check_violation',
            table = 'movement', constraint = 'movement_lot_above_zero_check';
      end if;
      return null;
    end $$
  `.execute(db)
  await sql`
    create constraint trigger movement_lot_above_zero after insert on movement
    deferrable initially deferred
    for each row execute function movement_keep_lot_above_zero()
  `.execute(db)
}
