import type { Database, Tx } from '#db/database.ts'
import type { HeldDecision, HeldReport, StandingReport } from './held-report.ts'

type Place = { unitId: string; foodId: string; readyOn: string }

/** Open reports of these units that are ready on these days, the last first. */
export async function listStandingReports(
  db: Database,
  at: { unitIds: readonly string[]; days: readonly string[] },
): Promise<(StandingReport & Place)[]> {
  if (at.unitIds.length === 0) return []
  const rows = await db
    .selectFrom('supply_report')
    .where('unit_id', 'in', [...at.unitIds])
    .where('ready_on', 'in', [...at.days])
    .where('status', '=', 'open')
    .select(['id', 'device_id', 'unit_id as unitId', 'food_id as foodId', 'ready_on as readyOn'])
    .orderBy('reported_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ device_id, ...row }) => ({ ...row, deviceId: device_id ?? undefined }))
}

export type NewHeld = Place & {
  kind: HeldReport['kind']
  /** The report that the device saw; only of changes. */
  basedOnId?: string
  saidQuantity: number
  saidMeasure: string
  kg: number
  useBy: string
  note?: string
  accountId: string
  idempotencyKey: string
  deviceId: string
  typedAt: Date
  aheadSeconds: number
  heldAt: Date
  standingId: string
}

/** The new row's id; undefined when another transaction held this key first. */
export async function insertHeld(tx: Tx, held: NewHeld): Promise<string | undefined> {
  const row = await tx
    .insertInto('held_report')
    .values({
      kind: held.kind,
      based_on_report_id: held.basedOnId ?? null,
      unit_id: held.unitId,
      food_id: held.foodId,
      said_quantity: held.saidQuantity,
      said_measure: held.saidMeasure,
      kg: held.kg,
      ready_on: held.readyOn,
      use_by: held.useBy,
      note: held.note ?? null,
      account_id: held.accountId,
      idempotency_key: held.idempotencyKey,
      device_id: held.deviceId,
      typed_at: held.typedAt,
      device_ahead_seconds: held.aheadSeconds,
      held_at: held.heldAt,
      standing_report_id: held.standingId,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** What became of reports that were held under these senders' keys. */
export async function listHeldByKey(db: Database, idempotencyKeys: readonly string[]) {
  if (idempotencyKeys.length === 0) return []
  return db
    .selectFrom('held_report')
    .where('idempotency_key', 'in', [...idempotencyKeys])
    .select(['id', 'account_id as accountId', 'decision', 'report_id as reportId'])
    .select('idempotency_key as idempotencyKey')
    .execute()
}

/** An undecided held report of a unit, held until the transaction ends. */
export async function lockHeld(tx: Tx, unitId: string, heldId: string) {
  const row = await tx
    .selectFrom('held_report')
    .where('id', '=', heldId)
    .where('unit_id', '=', unitId)
    .selectAll()
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && { ...row, note: row.note ?? undefined }
}

type Decided = { decision: HeldDecision; accountId: string; at: Date; reportId?: string }

export const setHeldDecision = (tx: Tx, heldId: string, as: Decided) =>
  tx
    .updateTable('held_report')
    .set({
      decision: as.decision,
      decided_by: as.accountId,
      decided_at: as.at,
      report_id: as.reportId ?? null,
    })
    .where('id', '=', heldId)
    .execute()

/** How many reports of each of these units wait for a person's decision. */
export async function countHeld(
  db: Database,
  unitIds: readonly string[],
): Promise<{ unitId: string; count: number }[]> {
  if (unitIds.length === 0) return []
  return db
    .selectFrom('held_report')
    .where('unit_id', 'in', [...unitIds])
    .where('decision', 'is', null)
    .groupBy('unit_id')
    .select((eb) => ['unit_id as unitId', eb.fn.countAll<number>().as('count')])
    .orderBy('unit_id')
    .execute()
}

/**
 * Reports of a unit that wait for a decision, each beside the one it met as that stands now, after
 * every correction; the oldest first.
 */
export async function listHeld(db: Database, unitId: string): Promise<HeldReport[]> {
  const rows = await listHeldRows(db, unitId)
  return rows.map(({ s_id, s_status, s_kg, s_note, s_quantity, s_measure, ...row }) => {
    const { s_ready, s_use_by, s_at, s_by, typed_at, held_at, note, base_kg, ...held } = row
    return {
      ...held,
      basedOnKg: base_kg ?? undefined,
      note: note ?? undefined,
      typedAt: typed_at.toISOString(),
      heldAt: held_at.toISOString(),
      standing: {
        id: s_id,
        status: s_status,
        kg: s_kg,
        note: s_note ?? undefined,
        saidQuantity: s_quantity,
        saidMeasure: s_measure,
        readyOn: s_ready,
        useBy: s_use_by,
        reportedAt: s_at.toISOString(),
        reportedBy: s_by,
      },
    }
  })
}

async function listHeldRows(db: Database, unitId: string) {
  return db
    .withRecursive('met', (cte) =>
      cte
        .selectFrom('held_report as h')
        .where('h.unit_id', '=', unitId)
        .where('h.decision', 'is', null)
        .select(['h.id as held_id', 'h.standing_report_id as report_id'])
        .unionAll(
          cte
            .selectFrom('supply_report as later')
            .innerJoin('met', 'met.report_id', 'later.corrects_id')
            .select(['met.held_id', 'later.id as report_id']),
        ),
    )
    .selectFrom('held_report as h')
    .innerJoin('met', 'met.held_id', 'h.id')
    .innerJoin('food as f', 'f.id', 'h.food_id')
    .innerJoin('account as a', 'a.id', 'h.account_id')
    .innerJoin('supply_report as s', 's.id', 'met.report_id')
    .innerJoin('account as b', 'b.id', 's.account_id')
    .leftJoin('supply_report as later', 'later.corrects_id', 's.id')
    .leftJoin('supply_report as base', 'base.id', 'h.based_on_report_id')
    .where('later.id', 'is', null)
    .select(['h.kind', 'base.kg as base_kg'])
    .select(['h.id', 'h.food_id as foodId', 'f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['h.said_quantity as saidQuantity', 'h.said_measure as saidMeasure', 'h.kg', 'h.note'])
    .select(['h.ready_on as readyOn', 'h.use_by as useBy', 'a.display_name as reportedBy'])
    .select(['h.typed_at', 'h.device_ahead_seconds as deviceAheadSeconds', 'h.held_at'])
    .select(['s.id as s_id', 's.status as s_status', 's.kg as s_kg', 's.note as s_note'])
    .select(['s.said_quantity as s_quantity', 's.said_measure as s_measure'])
    .select(['s.ready_on as s_ready', 's.use_by as s_use_by', 's.reported_at as s_at'])
    .select('b.display_name as s_by')
    .orderBy('h.held_at')
    .orderBy('h.id')
    .execute()
}
