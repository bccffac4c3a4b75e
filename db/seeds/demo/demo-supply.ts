import type { Insertable } from 'kysely'
import type { LotTable, MovementTable } from '#db/tables/inventory.ts'
import type { SupplyReportTable } from '#db/tables/supply.ts'
import type { HarvestTable } from '#db/tables/units.ts'
import { officerOf } from './demo-accounts.ts'
import { type Chance, chanceOf, idOf, roundTo } from './demo-chance.ts'
import { addDays, atWib, weekday } from './demo-day.ts'
import type { DemoUnit } from './demo-farm.ts'
import type { Growing } from './demo-growing.ts'
import { institutionId } from './demo-region.ts'
import { cycleIdFor, unitId, type WithFood } from './demo-units.ts'

export type DemoReport = WithFood<Insertable<SupplyReportTable>> & { id: string }
export type DemoLot = WithFood<Insertable<LotTable>> & { id: string }
export type DemoMovement = Insertable<MovementTable>
export type DemoHarvest = Insertable<HarvestTable>

/** One day on which a unit is due to give a food. Its chance belongs to it, whatever today is. */
export type Due = {
  unit: DemoUnit
  growing: Growing
  dueOn: string
  likelyKg: number
  chance: Chance
}

export const due = (unit: DemoUnit, growing: Growing, dueOn: string): Due => ({
  unit,
  growing,
  dueOn,
  likelyKg: likelyKgOn(growing, dueOn),
  chance: chanceOf(`${unit.code}/${growing.food}/${dueOn}`),
})

/** What is picked or laid bit by bit grows with the days since the picking before. */
function likelyKgOn({ rhythm, weekdays, likelyKg }: Growing, dueOn: string) {
  if (rhythm === 'wave') return likelyKg
  const gaps = weekdays.map((day) => (weekday(dueOn) - day + 7) % 7 || 7)
  return (likelyKg * Math.min(...gaps) * weekdays.length) / 7
}

/** An amount as the officer says it: whole bundles or eggs, or half kilograms. */
export function saidAmount(growing: Growing, kg: number) {
  if (!growing.said) {
    return { quantity: roundTo(kg, 0.5), measure: 'kg', kg: roundTo(kg, 0.5) }
  }
  const quantity = Math.round((kg * 1000) / growing.said.grams)
  return {
    quantity,
    measure: growing.said.measure,
    kg: roundTo((quantity * growing.said.grams) / 1000, 0.001),
  }
}

const REPORT_TIMES = ['07:42', '08:15', '10:05', '13:20', '14:48', '15:31']

/** The report an officer sends a day or two before the food is ready. */
export function reportFor(one: Due, said: ReturnType<typeof saidAmount>, sentOn: string) {
  const { unit, growing, dueOn } = one
  const time = REPORT_TIMES[Math.floor(one.chance.between(0, REPORT_TIMES.length - 0.01))]
  const report: DemoReport = {
    id: idOf('report', unit.code, growing.food, dueOn),
    unit_id: unitId(unit.code),
    food: growing.food,
    cycle_id: cycleIdFor(unit, growing, dueOn),
    said_quantity: said.quantity,
    said_measure: said.measure,
    kg: said.kg,
    ready_on: dueOn,
    use_by: addDays(dueOn, growing.shelfLifeDays),
    account_id: officerOf(unit.at),
    reported_at: atWib(sentOn, time ?? '08:15'),
    idempotency_key: idOf('key', unit.code, growing.food, dueOn),
    corrects_id: null,
    status: 'open',
    note: null,
  }
  return report
}

/** The lot of a report: expected at first, later the very row that was received. */
export function lotFor(one: Due, report: DemoReport): DemoLot {
  const { unit, growing } = one
  return {
    id: idOf('lot', unit.code, growing.food, one.dueOn),
    code: lotCode(unit.code, report.ready_on, report.id),
    institution_id: institutionId(unit.at),
    unit_id: unitId(unit.code),
    supply_report_id: report.id,
    food: growing.food,
    origin: 'expected',
    ready_on: report.ready_on,
    use_by: report.use_by,
    cost_idr_per_kg: growing.costIdrPerKg,
    waste_idr_per_kg: growing.wasteIdrPerKg,
    is_example: true,
  }
}

const lotCode = (unitCode: string, readyOn: string, reportId: string) =>
  [unitCode, readyOn.slice(2).replaceAll('-', ''), reportId.replaceAll('-', '').slice(-6)].join('-')
