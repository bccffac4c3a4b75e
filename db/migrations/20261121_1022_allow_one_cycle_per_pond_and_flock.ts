import { type Kysely, sql } from 'kysely'

/**
 * A bed may carry two crops at once; a pond or a flock holds one cycle, from its start until the
 * day it is closed (on which the next may start). Planned cycles do not count yet. The unit's kind
 * is copied into the cycle, because a constraint sees one table; a foreign key keeps it true.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create function production_cycle_copy_unit_kind() returns trigger language plpgsql as $$
    begin
      select kind into new.unit_kind from production_unit where id = new.unit_id;
      return new;
    end $$
  `.execute(db)
  await sql`
    create trigger production_cycle_unit_kind before insert or update of unit_id
    on production_cycle for each row execute function production_cycle_copy_unit_kind()
  `.execute(db)
  await sql`
    alter table production_cycle
    add constraint production_cycle_unit_id_unit_kind_fkey foreign key (unit_id, unit_kind)
      references production_unit (id, kind) on update cascade,
    add constraint production_cycle_one_at_a_time_exclusion
      exclude using gist (unit_id with =, daterange(started_on, closed_on, '[)') with &&)
      where (
        status <> 'planned'
        and unit_kind in ('pond', 'layer-flock', 'broiler-flock', 'duck-flock')
      )
  `.execute(db)
}
