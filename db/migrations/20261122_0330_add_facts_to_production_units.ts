import { type Kysely, sql } from 'kysely'
import { positiveIfKnown } from '#db/migration-columns.ts'

/**
 * Herds, plantations, feed mills, compost sites and processing beside plots and ponds; what a unit
 * is and can hold, each fact unknown until someone says it; the days it opened and closed. A herd
 * holds one cycle at a time, as a flock does.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    alter table production_unit
    drop constraint production_unit_kind_check,
    add constraint production_unit_kind_check check (kind in (
      'bed', 'field', 'orchard', 'plantation', 'hydroponic-rack', 'mushroom-house', 'pond',
      'layer-flock', 'broiler-flock', 'duck-flock', 'herd', 'feed-mill', 'compost-site', 'processing'
    ))
  `.execute(db)
  await db.schema
    .alterTable('production_unit')
    .addColumn('place_note', 'text')
    .addColumn('is_organic', 'boolean')
    .addColumn('has_aeration', 'boolean')
    .addColumn('capacity_plants', 'integer', positiveIfKnown('capacity_plants'))
    .addColumn('capacity_heads', 'integer', positiveIfKnown('capacity_heads'))
    .addColumn('capacity_kg_per_day', 'numeric(12, 3)', positiveIfKnown('capacity_kg_per_day'))
    .addColumn('opened_on', 'date')
    .addColumn('closed_on', 'date')
    .addColumn('closing_note', 'text')
    .execute()
  await sql`
    alter table production_unit
    add constraint production_unit_closed_on_check check (closed_on >= opened_on),
    add constraint production_unit_closed_is_not_active_check
      check (closed_on is null or not is_active)
  `.execute(db)
  await sql`
    alter table production_cycle
    drop constraint production_cycle_one_at_a_time_exclusion,
    add constraint production_cycle_one_at_a_time_exclusion
      exclude using gist (unit_id with =, daterange(started_on, closed_on, '[)') with &&)
      where (
        status <> 'planned'
        and unit_kind in ('pond', 'layer-flock', 'broiler-flock', 'duck-flock', 'herd')
      )
  `.execute(db)
}
