import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { LotBooks, StockFinding } from './stock-check.ts'

/** The digest of movements in the order of recording: any other row, amount or day changes it. */
const DIGEST = sql<string>`md5(coalesce(string_agg(
  concat_ws('/', m.id, m.kind, m.kg, m.moved_on, m.cause), ',' order by m.recorded_at, m.id), ''))`

/**
 * Every lot with what its movements add up to, and with its last closing counted again: over the
 * movements recorded until then. By lot.
 */
export async function listLotBooks(db: Database): Promise<LotBooks[]> {
  const rows = await db
    .with('last', (cte) =>
      cte
        .selectFrom('stock_closing')
        .distinctOn('lot_id')
        .selectAll()
        .orderBy('lot_id')
        .orderBy('closed_at', 'desc'),
    )
    .with('covered', (cte) =>
      cte
        .selectFrom('last')
        .leftJoin('movement as m', (join) =>
          join
            .onRef('m.lot_id', '=', 'last.lot_id')
            .onRef('m.recorded_at', '<=', 'last.last_recorded_at'),
        )
        .groupBy('last.lot_id')
        .select(['last.lot_id', sql<number>`count(m.id)::int`.as('movements')])
        .select(DIGEST.as('digest')),
    )
    .selectFrom('lot as l')
    .leftJoin('movement as m', 'm.lot_id', 'l.id')
    .leftJoin('last', 'last.lot_id', 'l.id')
    .leftJoin('covered', 'covered.lot_id', 'l.id')
    .groupBy(['l.id', 'last.movements', 'last.kg', 'last.digest'])
    .groupBy(['covered.movements', 'covered.digest'])
    .select(['l.id as lotId', 'l.origin', sql<number>`count(m.id)::int`.as('movements')])
    .select(sql<number>`(count(m.id) filter (where m.kind = 'received'))::int`.as('receipts'))
    .select(sql<number>`coalesce(sum(m.kg), 0)`.as('kg'))
    .select(['last.movements as c_movements', 'last.kg as c_kg', 'last.digest as c_digest'])
    .select(['covered.movements as now_movements', 'covered.digest as now_digest'])
    .orderBy('l.id')
    .execute()
  return rows.map(({ c_movements, c_kg, c_digest, now_movements, now_digest, ...lot }) => ({
    ...lot,
    closing:
      c_movements === null || c_kg === null || c_digest === null
        ? undefined
        : {
            movements: c_movements,
            kg: c_kg,
            digest: c_digest,
            movementsNow: now_movements ?? 0,
            digestNow: now_digest ?? '',
          },
  }))
}

/**
 * Closes every lot that moved since its last closing, but for those that are broken. Movements younger than `settledSeconds` wait
 * for the next one: their transaction may have begun before others that are committed already.
 */
export async function insertClosings(
  tx: Tx,
  settledSeconds: number,
  brokenLotIds: readonly string[],
): Promise<number> {
  const settled = sql<Date>`now() - make_interval(secs => ${settledSeconds})`
  const closed = await tx
    .insertInto('stock_closing')
    .columns(['lot_id', 'movements', 'kg', 'digest', 'last_recorded_at'])
    .expression((eb) =>
      eb
        .selectFrom('movement as m')
        .where('m.recorded_at', '<=', settled)
        .$if(brokenLotIds.length > 0, (query) =>
          query.where('m.lot_id', 'not in', [...brokenLotIds]),
        )
        .groupBy('m.lot_id')
        .select(['m.lot_id', sql<number>`count(m.id)::int`.as('movements')])
        .select(sql<number>`sum(m.kg)`.as('kg'))
        .select(DIGEST.as('digest'))
        .select(sql<Date>`max(m.recorded_at)`.as('last_recorded_at'))
        .having(
          sql<boolean>`not exists (
            select from stock_closing as c where c.lot_id = m.lot_id
              and c.last_recorded_at = max(m.recorded_at) and c.movements = count(m.id))`,
        ),
    )
    .returning('lot_id')
    .execute()
  return closed.length
}

type Checked = { at: Date; lots: number; movements: number; findings: readonly StockFinding[] }

export async function insertCheck(tx: Tx, check: Checked): Promise<string> {
  const { id } = await tx
    .insertInto('stock_check')
    .values({
      checked_at: check.at,
      lots: check.lots,
      movements: check.movements,
      findings: check.findings.length,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (check.findings.length > 0) {
    await tx
      .insertInto('stock_finding')
      .values(
        check.findings.map(({ lotId, kind, kg, expectedKg }) => ({
          stock_check_id: id,
          lot_id: lotId,
          kind,
          kg: kg ?? null,
          expected_kg: expectedKg ?? null,
        })),
      )
      .execute()
  }
  return id
}

/** The last checks, the newest first. */
export const listChecks = (db: Database, limit: number) =>
  db
    .selectFrom('stock_check')
    .select(['id', 'checked_at as checkedAt', 'lots', 'movements', 'findings'])
    .orderBy('checked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()

/** What a check found, by institution and lot. */
export async function listFindings(db: Database, checkId: string) {
  const rows = await db
    .selectFrom('stock_finding as s')
    .innerJoin('lot as l', 'l.id', 's.lot_id')
    .innerJoin('institution as i', 'i.id', 'l.institution_id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .where('s.stock_check_id', '=', checkId)
    .select(['s.id', 's.kind', 's.kg', 's.expected_kg', 'l.id as lotId', 'l.code'])
    .select(['i.name as institutionName', 'f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .orderBy('i.name')
    .orderBy('l.code')
    .execute()
  return rows.map(({ expected_kg, kg, ...row }) => ({
    ...row,
    kg: kg ?? undefined,
    expectedKg: expected_kg ?? undefined,
  }))
}
