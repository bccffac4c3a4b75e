import type { Database, Tx } from '#db/database.ts'
import type { Position, Signature, SignedWeek } from './signing.ts'

/** All revisions of a kitchen's week with their signatures, the oldest first. */
export async function listRevisions(
  db: Database,
  { kitchenId, week }: { kitchenId: string; week: string },
): Promise<SignedWeek[]> {
  const rows = await heads(db)
    .where('kitchen_id', '=', kitchenId)
    .where('week', '=', week)
    .orderBy('revision')
    .execute()
  const signatures = await listSignatures(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, signatures: signatures.get(row.id) ?? [] }))
}

/** The paper that a code leads to, with where it belongs. */
export const findByCode = (db: Database, code: string) =>
  db
    .selectFrom('signed_week as s')
    .innerJoin('kitchen as k', 'k.id', 's.kitchen_id')
    .innerJoin('institution as i', 'i.id', 'k.institution_id')
    .where('s.code', '=', code)
    .select(['s.id', 's.kitchen_id as kitchenId', 's.week', 's.revision', 's.sha256'])
    .select(['k.name as kitchenName', 'i.name as institutionName', 'i.time_zone as timeZone'])
    .select('k.is_example as isExample')
    .executeTakeFirst()

/** A stored document with its hash. */
export const findDocument = (db: Database, signedWeekId: string) =>
  db
    .selectFrom('signed_week')
    .where('id', '=', signedWeekId)
    .select(['document', 'sha256'])
    .executeTakeFirstOrThrow()

/** Weeks from `firstWeek` on of which some revision has this many signatures, by kitchen and week. */
export const listSignedWeeks = (
  db: Database,
  kitchenIds: readonly string[],
  { week, signatures }: { week: string; signatures: number },
) =>
  db
    .selectFrom('signed_week as s')
    .innerJoin('week_signature as g', 'g.signed_week_id', 's.id')
    .where('s.kitchen_id', 'in', [...kitchenIds])
    .where('s.week', '=', week)
    .select(['s.kitchen_id as kitchenId', 's.revision', 's.menu_revision as menuRevision'])
    .groupBy('s.id')
    .having(({ fn }) => fn.countAll(), '>=', signatures)
    .orderBy('s.kitchen_id')
    .orderBy('s.revision', 'desc')
    .execute()

type NewRevision = {
  kitchenId: string
  week: string
  revision: number
  menuRevision: number
  document: string
  sha256: string
  code: string
}

export async function insertRevision(tx: Tx, one: NewRevision): Promise<string> {
  const { id } = await tx
    .insertInto('signed_week')
    .values({
      kitchen_id: one.kitchenId,
      week: one.week,
      revision: one.revision,
      menu_revision: one.menuRevision,
      document: one.document,
      sha256: one.sha256,
      code: one.code,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type NewSignature = {
  signedWeekId: string
  position: Position
  accountId: string
  signerName: string
}

export const insertSignature = (tx: Tx, signature: NewSignature) =>
  tx
    .insertInto('week_signature')
    .values({
      signed_week_id: signature.signedWeekId,
      position: signature.position,
      account_id: signature.accountId,
      signer_name: signature.signerName,
    })
    .execute()

const heads = (db: Database) =>
  db
    .selectFrom('signed_week')
    .select(['id', 'revision', 'menu_revision as menuRevision', 'sha256', 'code'])
    .select('created_at as createdAt')

async function listSignatures(db: Database, ids: readonly string[]) {
  const rows = await db
    .selectFrom('week_signature')
    .where('signed_week_id', 'in', [...ids])
    .select(['signed_week_id as signedWeekId', 'position', 'account_id as accountId'])
    .select('signed_at as signedAt')
    .orderBy('signed_at')
    .execute()
  const byWeek = new Map<string, Signature[]>()
  for (const { signedWeekId, ...signature } of rows) {
    byWeek.set(signedWeekId, [...(byWeek.get(signedWeekId) ?? []), signature])
  }
  return byWeek
}
