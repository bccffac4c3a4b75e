import type { Database } from '#db/database.ts'

/** One row for each thing that is limited, written before the password is looked at. */
export async function insertAttempts(
  db: Database,
  keyHashes: readonly string[],
  attemptedAt: Date,
) {
  const rows = await db
    .insertInto('sign_in_attempt')
    .values(
      keyHashes.map((key_hash) => ({ key_hash, attempted_at: attemptedAt, is_success: false })),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Failures since `since`, by key. */
export async function countFailures(db: Database, keyHashes: readonly string[], since: Date) {
  const rows = await db
    .selectFrom('sign_in_attempt')
    .where('key_hash', 'in', keyHashes)
    .where('attempted_at', '>', since)
    .where('is_success', '=', false)
    .groupBy('key_hash')
    .select((eb) => ['key_hash as keyHash', eb.fn.countAll<number>().as('failures')])
    .execute()
  return new Map(rows.map(({ keyHash, failures }) => [keyHash, Number(failures)]))
}

export async function setAttemptsSuccessful(db: Database, ids: readonly string[]) {
  await db.updateTable('sign_in_attempt').set({ is_success: true }).where('id', 'in', ids).execute()
}

export async function deleteAttemptsBefore(db: Database, before: Date) {
  await db.deleteFrom('sign_in_attempt').where('attempted_at', '<', before).execute()
}
