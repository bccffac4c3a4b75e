import { idOf } from './demo-chance.ts'
import { addDays, atWib, nextMonday } from './demo-day.ts'
import { type DemoUnit, FARM } from './demo-farm.ts'
import type { Supply } from './demo-past.ts'
import {
  type DemoLot,
  type DemoReport,
  type Due,
  due,
  lotFor,
  reportFor,
  saidAmount,
} from './demo-supply.ts'
import { cycleIdFor, type DemoCycle, dueDays } from './demo-units.ts'

/** The bed that is flooded: its Wednesday harvest of the coming week will not come. */
const FLOODED = 'narkotika-bedeng-2'
/** The report that its officer corrected downwards after looking again. */
const CORRECTED = { unit: 'muntok-bedeng-a', weekday: 3, fromShare: 1.14 }

const floodedOn = (today: string) => addDays(nextMonday(today), 2)
const correctedOn = (today: string) => addDays(nextMonday(today), CORRECTED.weekday)

/** What the units have reported for the days after today up to the Saturday of the coming week. */
export function comingSupply(today: string): Supply {
  const until = addDays(nextMonday(today), 5)
  const dues = FARM.flatMap((unit) =>
    unit.growing.flatMap((growing) =>
      dueDays(growing, addDays(today, 1), until).map((dueOn) => due(unit, growing, dueOn)),
    ),
  )
  const all = dues.map((one) => promised(one, today))
  return {
    reports: all.flatMap(({ reports }) => reports),
    lots: all.map(({ lot }) => lot),
    movements: [],
    harvests: [],
  }
}

function promised(one: Due, today: string): { reports: DemoReport[]; lot: DemoLot } {
  const { chance, growing, likelyKg } = one
  const said = saidAmount(growing, likelyKg * chance.between(0.92, 1.08))
  const report = reportFor(one, said, addDays(today, chance.happens(0.5) ? -1 : 0))
  const lot = lotFor(one, report)
  if (one.unit.code === FLOODED && one.dueOn === floodedOn(today)) {
    const note = 'Bedeng terendam banjir, panen Rabu batal (contoh)'
    return { reports: [{ ...report, status: 'withdrawn', note }], lot }
  }
  if (one.unit.code === CORRECTED.unit && one.dueOn === correctedOn(today)) {
    return { reports: corrected(one, report, today), lot }
  }
  return { reports: [report], lot }
}

/** The first value stays; the correction is a report of its own that names it. */
function corrected(one: Due, report: DemoReport, today: string): DemoReport[] {
  const first = saidAmount(one.growing, Number(report.kg) * CORRECTED.fromShare)
  const before: DemoReport = {
    ...report,
    id: idOf('report', one.unit.code, one.growing.food, one.dueOn, 'first'),
    idempotency_key: idOf('key', one.unit.code, one.growing.food, one.dueOn, 'first'),
    said_quantity: first.quantity,
    kg: first.kg,
    reported_at: atWib(addDays(today, -2), '08:05'),
    status: 'withdrawn',
  }
  return [before, { ...report, corrects_id: before.id, note: 'Dihitung ulang di bedeng (contoh)' }]
}

/** The flooded planting is closed as failed, today. */
export function withFailedHarvest(cycles: DemoCycle[], today: string): DemoCycle[] {
  const failedId = FARM.filter(({ code }) => code === FLOODED).flatMap((unit: DemoUnit) =>
    unit.growing.map((growing) => cycleIdFor(unit, growing, floodedOn(today))),
  )[0]
  return cycles.map((cycle) =>
    cycle.id === failedId
      ? { ...cycle, status: 'failed', closed_on: today, note: 'Terendam banjir (contoh)' }
      : cycle,
  )
}
