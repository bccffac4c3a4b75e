import { sql } from 'kysely'
import type { CountCause } from '#app/features/inventory/cause.ts'
import type { Database, Tx } from '#db/database.ts'
import type { CountLine } from './stocktake.ts'

export type Stocktake = {
  id: string
  status: 'counting' | 'confirmed' | 'cancelled'
  startedOn: string
  startedBy: string
}

/** The count that is going on in an institution. */
export const findCounting = (db: Database, institutionId: string): Promise<Stocktake | undefined> =>
  stocktakes(db)
    .where('s.institution_id', '=', institutionId)
    .where('s.status', '=', 'counting')
    .executeTakeFirst()

/** One count of an institution, held until the transaction ends. */
export async function lockStocktake(tx: Tx, institutionId: string, stocktakeId: string) {
  const held = await tx
    .selectFrom('stocktake')
    .where('id', '=', stocktakeId)
    .where('institution_id', '=', institutionId)
    .select('id')
    .forNoKeyUpdate()
    .executeTakeFirst()
  return held && stocktakes(tx).where('s.id', '=', stocktakeId).executeTakeFirst()
}

/** The last counts that ended, the newest first, with what they changed in kg. */
export const listEnded = (db: Database, institutionId: string, limit: number) =>
  stocktakes(db)
    .where('s.institution_id', '=', institutionId)
    .where('s.status', '!=', 'counting')
    .select((of) => [
      of
        .selectFrom('stocktake_line as l')
        .whereRef('l.stocktake_id', '=', 's.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('counted'),
      of
        .selectFrom('stocktake_line as l')
        .whereRef('l.stocktake_id', '=', 's.id')
        .select(sql<number>`coalesce(sum(l.counted_kg - l.book_kg), 0)`.as('kg'))
        .as('varianceKg'),
    ])
    .orderBy('s.ended_at', 'desc')
    .limit(limit)
    .execute()

const stocktakes = (db: Database) =>
  db
    .selectFrom('stocktake as s')
    .innerJoin('account as a', 'a.id', 's.started_by')
    .select(['s.id', 's.status', 's.started_on as startedOn', 'a.display_name as startedBy'])

/** The new count's id; undefined when one is going on already. */
export async function insertStocktake(
  tx: Tx,
  count: { institutionId: string; startedOn: string; accountId: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('stocktake')
    .values({
      institution_id: count.institutionId,
      started_on: count.startedOn,
      started_by: count.accountId,
    })
    .onConflict((conflict) =>
      conflict.column('institution_id').where(sql<boolean>`status = 'counting'`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export const setStocktakeEnded = (
  tx: Tx,
  stocktakeId: string,
  as: { status: 'confirmed' | 'cancelled'; accountId: string; at: Date },
) =>
  tx
    .updateTable('stocktake')
    .set({ status: as.status, ended_at: as.at, ended_by: as.accountId })
    .where('id', '=', stocktakeId)
    .execute()

type Counted = { lotId: string; countedKg: number; reason?: CountCause }

/** What was counted so far; a lot counted again takes the last count. */
export async function setCounted(tx: Tx, stocktakeId: string, lines: readonly Counted[]) {
  if (lines.length === 0) return
  await tx
    .insertInto('stocktake_line')
    .values(
      lines.map(({ lotId, countedKg, reason }) => ({
        stocktake_id: stocktakeId,
        lot_id: lotId,
        counted_kg: countedKg,
        reason: reason ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['stocktake_id', 'lot_id']).doUpdateSet((eb) => ({
        counted_kg: eb.ref('excluded.counted_kg'),
        reason: eb.ref('excluded.reason'),
      })),
    )
    .execute()
}

/** What the books said of a line when the count was confirmed. */
export const setBookKg = (tx: Tx, stocktakeId: string, line: CountLine) =>
  tx
    .updateTable('stocktake_line')
    .set({ book_kg: line.bookKg })
    .where('stocktake_id', '=', stocktakeId)
    .where('lot_id', '=', line.lotId)
    .execute()

/** Every lot in stock, or counted already, by where it lies and then by food. */
export async function listCountLines(
  db: Database,
  institutionId: string,
  stocktakeId: string,
): Promise<CountLine[]> {
  const rows = await db
    .selectFrom('lot as l')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .leftJoin('stocktake_line as s', (join) =>
      join.onRef('s.lot_id', '=', 'l.id').on('s.stocktake_id', '=', stocktakeId),
    )
    .where('l.institution_id', '=', institutionId)
    .where('l.origin', '!=', 'expected')
    .select(['l.id as lotId', 'l.code', 'l.use_by as useBy', 'l.storage_place'])
    .select(['l.storage_class', 'f.storage as foodStorage'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['s.counted_kg', 's.reason'])
    .select(
      sql<number>`coalesce((select sum(m.kg) from movement as m where m.lot_id = l.id), 0)`.as(
        'bookKg',
      ),
    )
    .orderBy('l.storage_place')
    .orderBy('f.name_id')
    .orderBy('l.use_by')
    .orderBy('l.code')
    .execute()
  return rows
    .filter(({ bookKg, counted_kg }) => bookKg > 0 || counted_kg !== null)
    .map(({ storage_place, storage_class, counted_kg, reason, ...row }) => ({
      ...row,
      storageClass: storage_class ?? row.foodStorage,
      place: storage_place ?? undefined,
      countedKg: counted_kg ?? undefined,
      reason: reason ?? undefined,
    }))
}
