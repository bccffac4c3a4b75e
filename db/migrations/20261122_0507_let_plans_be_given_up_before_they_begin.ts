import { type Kysely, sql } from 'kysely'

/** A planned cycle may be given up before the day on which it was to start; it then held no unit. */
export async function up(db: Kysely<unknown>) {
  await sql`
    alter table production_cycle
    drop constraint production_cycle_closed_on_check,
    add constraint production_cycle_closed_on_check
      check (closed_on >= started_on or status = 'given-up'),
    drop constraint production_cycle_one_at_a_time_exclusion,
    add constraint production_cycle_one_at_a_time_exclusion
      exclude using gist (unit_id with =, daterange(started_on, closed_on, '[)') with &&)
      where (
        status <> 'planned'
        and (closed_on is null or closed_on >= started_on)
        and unit_kind in ('pond', 'layer-flock', 'broiler-flock', 'duck-flock', 'herd')
      )
  `.execute(db)
}
