import { type Kysely, sql } from 'kysely'
import {
  defaultNow,
  id,
  mayReferTo,
  notNegative,
  oneOf,
  positive,
  refersTo,
  required,
} from '#db/migration-columns.ts'

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

const NEEDS = [
  'egg-allergy',
  'fish-allergy',
  'shellfish-allergy',
  'milk-allergy',
  'peanut-allergy',
  'soy-allergy',
  'wheat-allergy',
  'other-allergy',
  'vegetarian',
  'soft-food',
  'diabetes',
  'other-diet',
]

/**
 * Portions by day of the week from a day on (the past keeps its own), days on which one place is
 * closed, and allergies and diets as counts with what is served instead; never persons.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('beneficiary_place').addColumn('served_until', 'date').execute()
  await db.schema
    .createTable('group_weekday_portions')
    .addColumn('group_id', 'uuid', refersTo('beneficiary_group.id'))
    .addColumn('valid_from', 'date', required)
    .addColumn('weekday', 'integer', (c) => c.notNull().check(sql`weekday between 1 and 7`))
    .addColumn('portions', 'integer', notNegative('portions'))
    .addPrimaryKeyConstraint('group_weekday_portions_pkey', ['group_id', 'valid_from', 'weekday'])
    .execute()
  await db.schema
    .createTable('place_closure')
    .addColumn('id', 'uuid', id)
    .addColumn('place_id', 'uuid', refersTo('beneficiary_place.id'))
    .addColumn(
      'kind',
      'text',
      oneOf('kind', ['holiday', 'exam', 'school-break', 'circular', 'other']),
    )
    .addColumn('closed_from', 'date', required)
    .addColumn('closed_until', 'date', required)
    .addColumn('reason', 'text', required)
    .addColumn('source', 'text')
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addCheckConstraint('place_closure_closed_until_check', sql`closed_until >= closed_from`)
    .execute()
  await db.schema
    .createIndex('place_closure_place_id_index')
    .on('place_closure')
    .column('place_id')
    .execute()
  await createDietaryNeeds(db)
}

async function createDietaryNeeds(db: Kysely<unknown>) {
  await db.schema
    .createTable('dietary_need')
    .addColumn('id', 'uuid', id)
    .addColumn('place_id', 'uuid', refersTo('beneficiary_place.id'))
    .addColumn('group_kind', 'text', oneOf('group_kind', GROUP_KINDS))
    .addColumn('need', 'text', oneOf('need', NEEDS))
    .addColumn('people', 'integer', positive('people'))
    .addColumn('alternative', 'text', required)
    .addColumn('needed_from', 'date', required)
    .addColumn('needed_until', 'date')
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addColumn('ended_account_id', 'uuid', mayReferTo('account.id'))
    .addCheckConstraint('dietary_need_needed_until_check', sql`needed_until >= needed_from`)
    .execute()
  await db.schema
    .createIndex('dietary_need_place_id_index')
    .on('dietary_need')
    .column('place_id')
    .execute()
}
