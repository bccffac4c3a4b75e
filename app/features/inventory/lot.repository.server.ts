import type { Database, Tx } from '#db/database.ts'
import type { ExpectedArrival, LotTerms } from './expected-arrival.ts'
import type { LotOrigin } from './lot.ts'

/** Writes the lots that reports promise. */
export async function insertExpectedLots(tx: Tx, arrivals: readonly ExpectedArrival[]) {
  if (arrivals.length === 0) return
  await tx
    .insertInto('lot')
    .values(
      arrivals.map((arrival) => ({
        code: arrival.code,
        institution_id: arrival.institutionId,
        unit_id: arrival.unitId,
        supply_report_id: arrival.supplyReportId,
        food_id: arrival.foodId,
        origin: 'expected' as const,
        ready_on: arrival.readyOn,
        use_by: arrival.useBy,
        cost_idr_per_kg: arrival.costIdrPerKg,
        waste_idr_per_kg: arrival.wasteIdrPerKg,
      })),
    )
    .execute()
}

/** A correction takes over the lot of the report it corrects, so that plans keep their lot. */
export const moveLotToReport = (
  tx: Tx,
  fromReportId: string,
  to: { reportId: string; readyOn: string; useBy: string },
) =>
  tx
    .updateTable('lot')
    .set({ supply_report_id: to.reportId, ready_on: to.readyOn, use_by: to.useBy })
    .where('supply_report_id', '=', fromReportId)
    .where('origin', '=', 'expected')
    .execute()

/** What a kitchen was charged last: for this food of this unit, else of any unit of its institution. */
export async function findLastTerms(
  db: Database,
  of: { unitId: string; institutionId: string; foodId: string },
): Promise<LotTerms | undefined> {
  return db
    .selectFrom('lot')
    .where('institution_id', '=', of.institutionId)
    .where('food_id', '=', of.foodId)
    .where('unit_id', 'is not', null)
    .select(['cost_idr_per_kg as costIdrPerKg', 'waste_idr_per_kg as wasteIdrPerKg'])
    .orderBy((eb) => eb.case().when('unit_id', '=', of.unitId).then(0).else(1).end())
    .orderBy('ready_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type LockedLot = {
  id: string
  code: string
  institutionId: string
  unitId?: string
  foodId: string
  origin: LotOrigin
  readyOn: string
  useBy: string
  report?: {
    id: string
    status: 'open' | 'lotted' | 'withdrawn'
    kg: number
    cycleId?: string
  }
}

/** A lot of these institutions, held until the transaction ends, with the report it came from. */
export async function lockLot(
  tx: Tx,
  lotId: string,
  institutionIds: readonly string[],
): Promise<LockedLot | undefined> {
  const row = await tx
    .selectFrom('lot')
    .where('id', '=', lotId)
    .where('institution_id', 'in', [...institutionIds])
    .select(['id', 'code', 'institution_id as institutionId', 'unit_id', 'food_id as foodId'])
    .select(['origin', 'ready_on as readyOn', 'use_by as useBy', 'supply_report_id'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { unit_id, supply_report_id, ...lot } = row
  const report = supply_report_id === null ? undefined : await lockReportOf(tx, supply_report_id)
  return { ...lot, unitId: unit_id ?? undefined, report }
}

async function lockReportOf(tx: Tx, reportId: string) {
  const report = await tx
    .selectFrom('supply_report')
    .where('id', '=', reportId)
    .select(['id', 'status', 'kg', 'cycle_id'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const { cycle_id, ...rest } = report
  return { ...rest, cycleId: cycle_id ?? undefined }
}

/** Makes an expected lot the harvest that was weighed. */
export const setLotReceived = (tx: Tx, lotId: string, as: { readyOn: string; useBy: string }) =>
  tx
    .updateTable('lot')
    .set({ origin: 'harvest', ready_on: as.readyOn, use_by: as.useBy })
    .where('id', '=', lotId)
    .execute()
