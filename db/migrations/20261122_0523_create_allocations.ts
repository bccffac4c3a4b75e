import { type Kysely, sql } from 'kysely'
import { defaultNow, id, oneOf, positive, refersTo, required } from '#db/migration-columns.ts'

const share = (name: string) => sql<boolean>`${sql.ref(name)} between 0 and 1`

/** How harvests are shared, which kilograms of a lot are not MBG's, and which offers were refused. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('allocation_rule')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('valid_from', 'date', required)
    .addColumn('bama_least_share', 'numeric(5, 4)', (c) =>
      c.notNull().check(share('bama_least_share')),
    )
    .addColumn('seed_share', 'numeric(5, 4)', (c) => c.notNull().check(share('seed_share')))
    .addColumn('basis', 'text', oneOf('basis', ['law', 'own']))
    .addColumn('source', 'text', required)
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addCheckConstraint('allocation_rule_shares_check', sql`bama_least_share + seed_share <= 1`)
    .execute()
  await db.schema
    .createTable('lot_reservation')
    .addColumn('id', 'uuid', id)
    .addColumn('lot_id', 'uuid', refersTo('lot.id'))
    .addColumn('purpose', 'text', oneOf('purpose', ['bama', 'seed', 'market']))
    .addColumn('kg', 'numeric(12, 3)', positive('kg'))
    .addColumn('reason', 'text', required)
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('reserved_at', 'timestamptz(3)', defaultNow)
    .addColumn('handed_over_on', 'date')
    .addColumn('handed_to', 'text')
    .addColumn('released_at', 'timestamptz(3)')
    .addCheckConstraint(
      'lot_reservation_one_end_check',
      sql`handed_over_on is null or released_at is null`,
    )
    .execute()
  await sql`
    create unique index lot_reservation_lot_id_purpose_open_unique
    on lot_reservation (lot_id, purpose) where handed_over_on is null and released_at is null
  `.execute(db)
  await createRefusals(db)
}

async function createRefusals(db: Kysely<unknown>) {
  await db.schema
    .createTable('offer_refusal')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('lot_id', 'uuid', refersTo('lot.id'))
    .addColumn('kg', 'numeric(12, 3)', positive('kg'))
    .addColumn('reason', 'text', oneOf('reason', ['quality', 'safety', 'price', 'volume']))
    .addColumn('note', 'text', (c) => c.notNull().check(sql`length(trim(note)) > 0`))
    .addColumn('actor_name', 'text', required)
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('refused_on', 'date', required)
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .execute()
  await sql`
    create trigger allocation_rule_append_only before update or delete or truncate
    on allocation_rule for each statement execute function refuse_change()
  `.execute(db)
  await sql`
    create trigger offer_refusal_append_only before update or delete or truncate
    on offer_refusal for each statement execute function refuse_change()
  `.execute(db)
}
