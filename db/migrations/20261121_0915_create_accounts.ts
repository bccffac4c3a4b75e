import { type Kysely, sql } from 'kysely'
import {
  defaultNow,
  defaultTrue,
  id,
  mayReferTo,
  oneOf,
  oneOfFrom,
  refersTo,
  required,
} from '#db/migration-columns.ts'

const ROLES = ['kitchen-manager', 'unit-officer', 'auditor', 'buyer', 'regional-observer', 'admin']

/** Who may sign in, and as what: a role always says for which institution, region or the nation. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('account')
    .addColumn('id', 'uuid', id)
    .addColumn('email', 'text', (c) =>
      c.notNull().check(sql`email = lower(email) and email like '_%@_%'`),
    )
    .addColumn('display_name', 'text', required)
    .addColumn('password_hash', 'text', required)
    .addColumn('locale', 'text', oneOfFrom('locale', ['id', 'en']))
    .addColumn('is_active', 'boolean', defaultTrue)
    .addColumn('created_at', 'timestamptz(3)', defaultNow)
    .addUniqueConstraint('account_email_unique', ['email'])
    .execute()
  await db.schema
    .createTable('account_role')
    .addColumn('id', 'uuid', id)
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('role', 'text', oneOf('role', ROLES))
    .addColumn('scope', 'text', oneOf('scope', ['institution', 'region', 'nation']))
    .addColumn('institution_id', 'uuid', mayReferTo('institution.id'))
    .addColumn('region_id', 'uuid', mayReferTo('region.id'))
    .addCheckConstraint(
      'account_role_scope_names_its_place_check',
      sql`(scope = 'institution') = (institution_id is not null)
        and (scope = 'region') = (region_id is not null)`,
    )
    .addUniqueConstraint(
      'account_role_account_role_place_unique',
      ['account_id', 'role', 'institution_id', 'region_id'],
      (constraint) => constraint.nullsNotDistinct(),
    )
    .execute()
}
