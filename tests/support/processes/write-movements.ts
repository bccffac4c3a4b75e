import { openDatabase } from '#db/connection.ts'

/**
 * Says which movements the folder's database holds, then receives 1 kg after another into the only
 * lot, each in a transaction with its audit event, and says so after each commit. Until killed.
 */
const [dataDir = ''] = process.argv.slice(2)
const { db } = await openDatabase({ dataDir })
const stored = await db.selectFrom('movement').select('id').execute()
const signed = await db.selectFrom('audit_event').select('subject_id').execute()
console.log(`stored ${JSON.stringify(stored.map(({ id }) => id))}`)
console.log(`signed ${JSON.stringify(signed.map(({ subject_id }) => subject_id))}`)
const lot = await db.selectFrom('lot').select('id').executeTakeFirstOrThrow()
for (;;) {
  const id = await db.transaction().execute(async (tx) => {
    const movement = await tx
      .insertInto('movement')
      .values({ lot_id: lot.id, kind: 'received', kg: 1, moved_on: '2026-11-23' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('audit_event')
      .values({
        actor_name: 'Petugas gudang',
        actor_role: 'kitchen-manager',
        verb: 'lot.received',
        subject_kind: 'movement',
        subject_id: movement.id,
      })
      .execute()
    return movement.id
  })
  console.log(`wrote ${id}`)
}
