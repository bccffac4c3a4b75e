import type { Insertable } from 'kysely'
import type { ProductionCycleTable, ProductionUnitTable } from '#db/tables/units.ts'
import { idOf } from './demo-chance.ts'
import { addDays, daysBetween, weekday } from './demo-day.ts'
import { type DemoUnit, FARM } from './demo-farm.ts'
import type { Growing } from './demo-growing.ts'
import { institutionId } from './demo-region.ts'

/** A row that names its food by code; the seed finds the id. */
export type WithFood<Row extends { food_id: unknown }> = Omit<Row, 'food_id'> & { food: string }

export type DemoCycle = WithFood<Insertable<ProductionCycleTable>> & { id: string }

export const unitId = (code: string) => idOf('unit', code)

export const demoUnits = (): Insertable<ProductionUnitTable>[] =>
  FARM.map((unit) => ({
    id: unitId(unit.code),
    institution_id: institutionId(unit.at),
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    location: unit.location,
    area_m2: unit.areaM2 ?? null,
    volume_m3: unit.volumeM3 ?? null,
    capacity_note: unit.capacityNote ?? null,
    max_crop_height_cm: unit.maxCropHeightCm ?? null,
    is_active: true,
    is_example: true,
  }))

/** Days on which a unit is due to give a food, from `from` to `until`, both included. */
export function dueDays(growing: Growing, from: string, until: string) {
  const days = Array.from({ length: Math.max(0, daysBetween(from, until) + 1) }, (_, index) =>
    addDays(from, index),
  )
  const every = growing.everyWeeks ?? 1
  return days.filter(
    (day) =>
      growing.weekdays.includes(weekday(day)) &&
      Math.floor(daysBetween('2024-01-01', day) / 7) % every === 0,
  )
}

/** The cycle from which a harvest of a day comes: its own planting, or the long one that is picked. */
export const cycleIdFor = (unit: DemoUnit, growing: Growing, dueOn: string) =>
  growing.rhythm === 'wave'
    ? idOf('cycle', unit.code, growing.food, dueOn)
    : idOf('cycle', unit.code, growing.food, 'running')

const shared = (unit: DemoUnit, growing: Growing) => ({
  unit_id: unitId(unit.code),
  food: growing.food,
  quantity: growing.quantity[0],
  quantity_measure: growing.quantity[1],
})

/** Every planting of a 'wave' unit whose harvest falls between eight weeks ago and four weeks ahead. */
function waveCycles(unit: DemoUnit, growing: Growing, today: string): DemoCycle[] {
  return dueDays(growing, addDays(today, -56), addDays(today, 28)).map((dueOn) => {
    const startedOn = addDays(dueOn, -growing.cycleDays)
    const isPast = dueOn <= today
    return {
      id: cycleIdFor(unit, growing, dueOn),
      ...shared(unit, growing),
      status: isPast ? 'closed' : startedOn > today ? 'planned' : 'running',
      started_on: startedOn,
      expected_from: dueOn,
      expected_until: addDays(dueOn, 4),
      closed_on: isPast ? dueOn : null,
      note: null,
    }
  })
}

/** The one crop, stocking or flock that is picked again and again, and the one before it. */
function pickingCycles(unit: DemoUnit, growing: Growing, today: string): DemoCycle[] {
  const startedOn = addDays(today, -(growing.pickedDays ?? 56) - growing.cycleDays)
  const running: DemoCycle = {
    id: cycleIdFor(unit, growing, today),
    ...shared(unit, growing),
    status: 'running',
    started_on: startedOn,
    expected_from: addDays(startedOn, growing.cycleDays),
    expected_until: addDays(today, 42),
    closed_on: null,
    note: null,
  }
  const before: DemoCycle = {
    ...running,
    id: idOf('cycle', unit.code, growing.food, 'before'),
    status: 'closed',
    started_on: addDays(startedOn, -growing.cycleDays - 90),
    expected_from: addDays(startedOn, -90),
    expected_until: addDays(startedOn, -12),
    closed_on: addDays(startedOn, -9),
  }
  return [running, before]
}

export const cyclesOf = (today: string): DemoCycle[] =>
  FARM.flatMap((unit) =>
    unit.growing.flatMap((growing) =>
      growing.rhythm === 'wave'
        ? waveCycles(unit, growing, today)
        : pickingCycles(unit, growing, today),
    ),
  )
