import { sql } from 'kysely'
import type { Database } from '#db/database.ts'

/** Kilograms that a plan takes from one lot for one kitchen on one service day. */
export type PlannedUse = {
  lotId: string
  supplyReportId?: string
  foodNameId: string
  foodNameEn: string
  kitchenName: string
  serviceOn: string
  kg: number
  /** False: proposed by the newest plan, and nobody has adopted one for that kitchen and week. */
  isAdopted: boolean
}

/**
 * What plans take from the lots of these units from a day on, by service day. Of each kitchen and
 * week only the plan that counts speaks: the adopted one, else the newest that is proposed.
 */
export async function listPlannedUses(
  db: Database,
  unitIds: readonly string[],
  since: string,
): Promise<PlannedUse[]> {
  if (unitIds.length === 0) return []
  const rows = await uses(db)
    .where('l.unit_id', 'in', [...unitIds])
    .where('a.service_on', '>=', since)
    .where((eb) =>
      eb.or([
        eb('w.id', 'is not', null),
        eb.and([
          eb.not(isDecidedOtherwise),
          eb.not(hasNewerPlan),
          eb('p.status', '!=', 'superseded'),
        ]),
      ]),
    )
    .orderBy('a.service_on')
    .orderBy('k.name')
    .execute()
  return rows.map(({ supply_report_id, adoptedWeekId, ...use }) => ({
    ...use,
    supplyReportId: supply_report_id ?? undefined,
    isAdopted: adoptedWeekId !== null,
  }))
}

const uses = (db: Database) =>
  db
    .selectFrom('plan_allocation as a')
    .innerJoin('plan as p', 'p.id', 'a.plan_id')
    .innerJoin('lot as l', 'l.id', 'a.lot_id')
    .innerJoin('food as f', 'f.id', 'a.food_id')
    .innerJoin('kitchen as k', 'k.id', 'a.kitchen_id')
    .leftJoin('menu_week as w', (join) =>
      join
        .onRef('w.plan_id', '=', 'a.plan_id')
        .onRef('w.kitchen_id', '=', 'a.kitchen_id')
        .on('w.status', 'in', ['adopted', 'announced']),
    )
    .select(['a.lot_id as lotId', 'l.supply_report_id', 'k.name as kitchenName'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['a.service_on as serviceOn', 'a.kg', 'w.id as adoptedWeekId'])

/** The kitchen has adopted another plan for the week of this service day. */
const isDecidedOtherwise = sql<boolean>`exists (
  select from menu_week as other
  where other.kitchen_id = a.kitchen_id and other.status in ('adopted', 'announced')
    and other.week = to_char(a.service_on, 'IYYY-"W"IW')
)`

/** A later plan covers the same kitchen and day. */
const hasNewerPlan = sql<boolean>`exists (
  select from plan as newer
  join planning_run as run on run.id = newer.run_id
  join planning_run_kitchen as part on part.run_id = run.id
  where part.kitchen_id = a.kitchen_id and newer.status <> 'superseded'
    and a.service_on between run.starts_on and run.ends_on
    and newer.created_at > p.created_at
)`
