import { type Kysely, sql } from 'kysely'
import { id, notNegative, oneOf, refersTo, required } from '#db/migration-columns.ts'

const GROUP_KINDS = [
  'paud',
  'sd13',
  'sd46',
  'smp',
  'sma',
  'toddler',
  'pregnant',
  'breastfeeding',
  'staff',
]

/** What a person needs a day (AKG), and what one meal of a group must give of it. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('requirement')
    .addColumn('id', 'uuid', id)
    .addColumn('life_stage', 'text', required)
    .addColumn('sex', 'text', oneOf('sex', ['male', 'female', 'any']))
    .addColumn('nutrient', 'text', refersTo('nutrient.tagname'))
    .addColumn('amount_per_day', 'numeric(14, 4)', notNegative('amount_per_day'))
    .addColumn('is_increment', 'boolean', required)
    .addColumn('source_code', 'text', refersTo('data_source.code'))
    .addUniqueConstraint('requirement_life_stage_sex_nutrient_unique', [
      'life_stage',
      'sex',
      'nutrient',
    ])
    .execute()
  await db.schema
    .createTable('meal_band')
    .addColumn('rule_set_id', 'uuid', refersTo('rule_set.id'))
    .addColumn('group_kind', 'text', oneOf('group_kind', GROUP_KINDS))
    .addColumn('meal', 'text', oneOf('meal', ['morning', 'midday']))
    .addColumn('nutrient', 'text', refersTo('nutrient.tagname'))
    .addColumn('basis', 'text', oneOf('basis', ['akg-derived', 'printed']))
    .addColumn('min_amount', 'numeric(14, 4)')
    .addColumn('max_amount', 'numeric(14, 4)')
    .addColumn('min_share', 'numeric(5, 4)')
    .addColumn('max_share', 'numeric(5, 4)')
    .addColumn('source', 'text', required)
    .addPrimaryKeyConstraint('meal_band_pkey', [
      'rule_set_id',
      'group_kind',
      'meal',
      'nutrient',
      'basis',
    ])
    .addCheckConstraint('meal_band_amount_check', sql`min_amount >= 0 and max_amount >= min_amount`)
    .addCheckConstraint('meal_band_share_check', sql`min_share >= 0 and max_share >= min_share`)
    .addCheckConstraint(
      'meal_band_has_a_limit_check',
      sql`num_nonnulls(min_amount, max_amount) > 0`,
    )
    .execute()
}
