import type { Database, Tx } from '#db/database.ts'
import type { Crate, CrateLoad, CrateMark, CratePlace } from './crate.ts'

const crates = (db: Database) =>
  db
    .selectFrom('crate as c')
    .innerJoin('institution as i', 'i.id', 'c.institution_id')
    .select(['c.id', 'c.institution_id as institutionId', 'i.name as institutionName'])
    .select(['c.code', 'c.mark', 'c.marked_on as markedOn'])

/** Crates of these institutions, by institution and code, each with its last trip. */
export async function listCrates(
  db: Database,
  institutionIds: readonly string[],
): Promise<Crate[]> {
  if (institutionIds.length === 0) return []
  const rows = await crates(db)
    .where('c.institution_id', 'in', [...institutionIds])
    .orderBy('i.name')
    .orderBy('c.code')
    .execute()
  const trips = await listLastTrips(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const trip = trips.find(({ crate_id }) => crate_id === row.id)
    if (!trip) return row
    const { crate_id: _crate, ...lastTrip } = trip
    return { ...row, lastTrip }
  })
}

async function listLastTrips(db: Database, crateIds: readonly string[]) {
  if (crateIds.length === 0) return []
  return db
    .selectFrom('crate_trip')
    .where('crate_id', 'in', [...crateIds])
    .distinctOn('crate_id')
    .select(['crate_id', 'carries', 'goes_to as goesTo', 'carried_on as carriedOn'])
    .orderBy('crate_id')
    .orderBy('carried_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
}

/** One crate of these institutions, held until the transaction ends. */
export async function lockCrate(
  tx: Tx,
  crateId: string,
  institutionIds: readonly string[],
): Promise<Crate | undefined> {
  await tx.selectFrom('crate').where('id', '=', crateId).select('id').forNoKeyUpdate().execute()
  return crates(tx)
    .where('c.id', '=', crateId)
    .where('c.institution_id', 'in', [...institutionIds])
    .executeTakeFirst()
}

type NewCrate = { institutionId: string; code: string; mark: CrateMark; markedOn: string }

/** The new id; undefined when the institution has a crate of this code already. */
export async function insertCrate(tx: Tx, crate: NewCrate): Promise<string | undefined> {
  const row = await tx
    .insertInto('crate')
    .values({
      institution_id: crate.institutionId,
      code: crate.code,
      mark: crate.mark,
      marked_on: crate.markedOn,
    })
    .onConflict((conflict) => conflict.columns(['institution_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

type NewTrip = {
  crateId: string
  carries: CrateLoad
  goesTo: CratePlace
  carriedOn: string
  accountId: string
}

export const insertTrip = (tx: Tx, trip: NewTrip) =>
  tx
    .insertInto('crate_trip')
    .values({
      crate_id: trip.crateId,
      carries: trip.carries,
      goes_to: trip.goesTo,
      carried_on: trip.carriedOn,
      account_id: trip.accountId,
    })
    .execute()

export const setMark = (tx: Tx, crateId: string, mark: CrateMark, markedOn: string) =>
  tx.updateTable('crate').set({ mark, marked_on: markedOn }).where('id', '=', crateId).execute()
