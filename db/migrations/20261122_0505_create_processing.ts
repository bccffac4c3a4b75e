import { type Kysely, sql } from 'kysely'
import {
  defaultFalse,
  defaultNow,
  defaultTrue,
  id,
  positive,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/**
 * Lots turned into a lot by a recipe (fried shallots, tempeh), with the share that comes out and
 * how long it keeps. A run names every lot that it took from; undone, its movements are reversed.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    alter table lot
    drop constraint lot_origin_check,
    add constraint lot_origin_check
      check (origin in ('harvest', 'purchase', 'opening', 'expected', 'processed'))
  `.execute(db)
  await sql`
    alter table movement
    drop constraint movement_kind_check,
    add constraint movement_kind_check
      check (kind in ('received', 'issued', 'spoilt', 'counted', 'reversed')),
    drop constraint movement_kg_has_the_sign_of_its_kind_check,
    add constraint movement_kg_has_the_sign_of_its_kind_check
      check (kind = 'counted' or (kind = 'reversed' and kg <> 0)
        or (kind = 'received' and kg > 0) or (kind in ('issued', 'spoilt') and kg < 0))
  `.execute(db)
  await createRecipes(db)
  await createRuns(db)
}

async function createRecipes(db: Kysely<unknown>) {
  await db.schema
    .createTable('processing_recipe')
    .addColumn('id', 'uuid', id)
    .addColumn('unit_id', 'uuid', refersTo('production_unit.id'))
    .addColumn('name', 'text', required)
    .addColumn('output_food_id', 'uuid', refersTo('food.id'))
    .addColumn('yield_share', 'numeric(6, 4)', positive('yield_share'))
    .addColumn('shelf_life_days', 'integer', positive('shelf_life_days'))
    .addColumn('source', 'text', required)
    .addColumn('is_active', 'boolean', defaultTrue)
    .addColumn('is_example', 'boolean', defaultFalse)
    .addUniqueConstraint('processing_recipe_unit_id_name_unique', ['unit_id', 'name'])
    .execute()
  await db.schema
    .createTable('processing_ingredient')
    .addColumn('recipe_id', 'uuid', refersTo('processing_recipe.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('share', 'numeric(6, 4)', (c) => c.notNull().check(sql`share > 0 and share <= 1`))
    .addPrimaryKeyConstraint('processing_ingredient_pkey', ['recipe_id', 'food_id'])
    .execute()
}

async function createRuns(db: Kysely<unknown>) {
  await db.schema
    .createTable('processing_run')
    .addColumn('id', 'uuid', id)
    .addColumn('recipe_id', 'uuid', refersTo('processing_recipe.id'))
    .addColumn('run_on', 'date', required)
    .addColumn('input_kg', 'numeric(12, 3)', positive('input_kg'))
    .addColumn('expected_kg', 'numeric(12, 3)', positive('expected_kg'))
    .addColumn('output_lot_id', 'uuid', (c) => c.notNull().references('lot.id').unique())
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addColumn('undone_at', 'timestamptz(3)')
    .addColumn('undone_reason', 'text')
    .addCheckConstraint(
      'processing_run_undone_says_why_check',
      sql`(undone_at is null) = (undone_reason is null)`,
    )
    .execute()
  await db.schema
    .createTable('processing_draw')
    .addColumn('run_id', 'uuid', refersTo('processing_run.id'))
    .addColumn('lot_id', 'uuid', refersTo('lot.id'))
    .addColumn('kg', 'numeric(12, 3)', positive('kg'))
    .addPrimaryKeyConstraint('processing_draw_pkey', ['run_id', 'lot_id'])
    .execute()
}
