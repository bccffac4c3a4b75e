import { type Kysely, sql } from 'kysely'

/**
 * A harvest that is forecast and that nobody has reported yet is an expected lot too, so that plans
 * can count on it and keep their lot when the report comes: the report takes the lot over. Until
 * then the lot says what may come, and on how much of it a plan counts. Mass in kg.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('lot')
    .addColumn('forecast_low_kg', 'numeric(12, 3)')
    .addColumn('forecast_likely_kg', 'numeric(12, 3)')
    .addColumn('forecast_high_kg', 'numeric(12, 3)')
    .addColumn('forecast_counted_kg', 'numeric(12, 3)')
    .execute()
  await sql`
    alter table lot
    add constraint lot_forecast_is_whole_check check (
      num_nonnulls(forecast_low_kg, forecast_likely_kg, forecast_high_kg, forecast_counted_kg)
        in (0, 4)
    ),
    add constraint lot_forecast_ascends_check check (
      0 <= forecast_low_kg and forecast_low_kg <= forecast_counted_kg
      and forecast_counted_kg <= forecast_high_kg
      and forecast_low_kg <= forecast_likely_kg and forecast_likely_kg <= forecast_high_kg
    )
  `.execute(db)
}
