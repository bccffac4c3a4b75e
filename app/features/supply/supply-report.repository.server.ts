import type { Database, Tx } from '#db/database.ts'
import type { ReportOrigin } from './report-origin.ts'
import type { SupplyReport, SupplyReportStatus } from './supply-report.ts'

/** Reports of these units that are open, by the day they are ready. */
export async function listOpenReports(
  db: Database,
  unitIds: readonly string[],
): Promise<SupplyReport[]> {
  if (unitIds.length === 0) return []
  const rows = await reports(db)
    .where('r.unit_id', 'in', [...unitIds])
    .where('r.status', '=', 'open')
    .orderBy('r.ready_on')
    .orderBy('r.reported_at')
    .execute()
  return rows.map(reportOf)
}

/** The last reports of a unit that are not open, newest first; corrected ones stand behind their correction. */
export async function listPastReports(
  db: Database,
  unitId: string,
  limit: number,
): Promise<SupplyReport[]> {
  const rows = await reports(db)
    .leftJoin('supply_report as later', 'later.corrects_id', 'r.id')
    .where('r.unit_id', '=', unitId)
    .where('r.status', '!=', 'open')
    .where('later.id', 'is', null)
    .orderBy('r.reported_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(reportOf)
}

export async function findReport(
  db: Database,
  unitId: string,
  reportId: string,
): Promise<SupplyReport | undefined> {
  const row = await reports(db)
    .where('r.unit_id', '=', unitId)
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  return row && reportOf(row)
}

/** A report of a unit, held until the transaction ends. */
export async function lockReport(
  tx: Tx,
  unitId: string,
  reportId: string,
): Promise<SupplyReport | undefined> {
  await tx
    .selectFrom('supply_report')
    .where('unit_id', '=', unitId)
    .where('id', '=', reportId)
    .select('id')
    .forNoKeyUpdate()
    .execute()
  return findReport(tx, unitId, reportId)
}

/** What was stored under senders' keys, whichever units it was for. */
export async function listSent(db: Database, idempotencyKeys: readonly string[]) {
  if (idempotencyKeys.length === 0) return []
  return db
    .selectFrom('supply_report')
    .where('idempotency_key', 'in', [...idempotencyKeys])
    .select(['id', 'unit_id as unitId', 'food_id as foodId', 'said_quantity as saidQuantity'])
    .select(['said_measure as saidMeasure', 'ready_on as readyOn', 'use_by as useBy'])
    .select('idempotency_key as idempotencyKey')
    .execute()
}

/** What was stored under one sender's key. */
export const findSent = async (db: Database, idempotencyKey: string) =>
  (await listSent(db, [idempotencyKey]))[0]

export type NewReport = {
  unitId: string
  foodId: string
  cycleId?: string
  saidQuantity: number
  saidMeasure: string
  kg: number
  readyOn: string
  useBy: string
  accountId: string
  idempotencyKey: string
  correctsId?: string
  note?: string
  /** Our own clock, which orders reports. */
  reportedAt: Date
  origin: ReportOrigin
}

/** The new report's id; undefined when another transaction stored this key first. */
export const insertReport = async (tx: Tx, report: NewReport): Promise<string | undefined> =>
  (await insertReports(tx, [report]))[0]?.id

/** The new reports; those are left out whose key another transaction stored first. */
export async function insertReports(tx: Tx, reports: readonly NewReport[]) {
  if (reports.length === 0) return []
  return tx
    .insertInto('supply_report')
    .values(reports.map(reportColumns))
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning(['id', 'idempotency_key as idempotencyKey'])
    .execute()
}

const reportColumns = (report: NewReport) => ({
  unit_id: report.unitId,
  food_id: report.foodId,
  cycle_id: report.cycleId ?? null,
  said_quantity: report.saidQuantity,
  said_measure: report.saidMeasure,
  kg: report.kg,
  ready_on: report.readyOn,
  use_by: report.useBy,
  account_id: report.accountId,
  idempotency_key: report.idempotencyKey,
  corrects_id: report.correctsId ?? null,
  note: report.note ?? null,
  reported_at: report.reportedAt,
  ...originColumns(report.origin),
})

const originColumns = (origin: ReportOrigin) =>
  origin.source === 'device'
    ? {
        source: origin.source,
        device_id: origin.deviceId,
        typed_at: origin.typedAt,
        device_ahead_seconds: origin.aheadSeconds,
      }
    : { source: origin.source, device_id: null, typed_at: null, device_ahead_seconds: null }

export const setReportStatus = (tx: Tx, reportId: string, status: SupplyReportStatus) =>
  tx.updateTable('supply_report').set({ status }).where('id', '=', reportId).execute()

/** `key` is the sender's, when it may come twice. */
export const setReportWithdrawn = (
  tx: Tx,
  reportId: string,
  { reason, key }: { reason: string; key?: string },
) =>
  tx
    .updateTable('supply_report')
    .set({ status: 'withdrawn', note: reason, withdrawal_key: key ?? null })
    .where('id', '=', reportId)
    .execute()

const reports = (db: Database) =>
  db
    .selectFrom('supply_report as r')
    .innerJoin('production_unit as u', 'u.id', 'r.unit_id')
    .innerJoin('food as f', 'f.id', 'r.food_id')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .leftJoin('supply_report as first', 'first.id', 'r.corrects_id')
    .select(['r.id', 'r.unit_id as unitId', 'u.name as unitName', 'r.food_id as foodId'])
    .select(['f.code as foodCode', 'f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['r.said_quantity as saidQuantity', 'r.said_measure as saidMeasure', 'r.kg'])
    .select(['r.ready_on as readyOn', 'r.use_by as useBy', 'r.reported_at as reportedAt'])
    .select(['a.display_name as reportedBy', 'r.status', 'r.corrects_id', 'r.note', 'r.cycle_id'])
    .select(['r.source', 'r.typed_at', 'r.device_ahead_seconds'])
    .select(['first.said_quantity as firstQuantity', 'first.said_measure as firstMeasure'])
    .select(['first.kg as firstKg', 'first.ready_on as firstReadyOn', 'first.use_by as firstUseBy'])

type ReportRow = Awaited<ReturnType<ReturnType<typeof reports>['executeTakeFirstOrThrow']>>

function reportOf(row: ReportRow): SupplyReport {
  const { corrects_id, cycle_id, note, reportedAt, typed_at, device_ahead_seconds, ...rest } = row
  const { firstQuantity, firstMeasure, firstKg, firstReadyOn, firstUseBy, ...report } = rest
  return {
    ...report,
    reportedAt: reportedAt.toISOString(),
    correctsId: corrects_id ?? undefined,
    cycleId: cycle_id ?? undefined,
    note: note ?? undefined,
    typedAt: typed_at?.toISOString(),
    deviceAheadSeconds: device_ahead_seconds ?? undefined,
    firstSaid:
      firstQuantity === null || firstMeasure === null || firstKg === null
        ? undefined
        : {
            quantity: firstQuantity,
            measure: firstMeasure,
            kg: firstKg,
            readyOn: firstReadyOn ?? report.readyOn,
            useBy: firstUseBy ?? report.useBy,
          },
  }
}
