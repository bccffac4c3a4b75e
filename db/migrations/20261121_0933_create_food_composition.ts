import type { Kysely } from 'kysely'
import {
  id,
  mayReferTo,
  notNegative,
  oneOf,
  refersTo,
  required,
  slug,
} from '#db/migration-columns.ts'

/** Nutrients per 100 g edible portion, each with its source; a missing row is unknown, never zero. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('food_composition')
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('nutrient', 'text', refersTo('nutrient.tagname'))
    .addColumn('amount_per_100g', 'numeric(14, 4)', notNegative('amount_per_100g'))
    .addColumn('source_code', 'text', refersTo('data_source.code'))
    .addColumn('basis', 'text', oneOf('basis', ['measured', 'borrowed', 'derived']))
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('food_composition_pkey', ['food_id', 'nutrient'])
    .execute()
  await db.schema
    .createTable('food_issue')
    .addColumn('id', 'uuid', id)
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('rule', 'text', slug('rule'))
    .addColumn('nutrient', 'text', mayReferTo('nutrient.tagname'))
    .addColumn('action', 'text', oneOf('action', ['withdrawn', 'corrected', 'kept']))
    .addColumn('detail', 'text', required)
    .addUniqueConstraint(
      'food_issue_food_id_rule_nutrient_unique',
      ['food_id', 'rule', 'nutrient'],
      (constraint) => constraint.nullsNotDistinct(),
    )
    .execute()
}
