import { chanceOf, idOf } from './demo-chance.ts'
import { addDays, daysBetween } from './demo-day.ts'
import { type DemoUnit, FARM } from './demo-farm.ts'
import type { Growing } from './demo-growing.ts'
import { type Fate, PAST_DAYS, pastHarvest } from './demo-past.ts'
import type { DemoHarvest, DemoLot, DemoMovement, DemoReport } from './demo-supply.ts'
import { due } from './demo-supply.ts'
import { cycleIdFor, cyclesOf, type DemoCycle, dueDays } from './demo-units.ts'

export type DemoYear = {
  cycles: DemoCycle[]
  reports: DemoReport[]
  lots: DemoLot[]
  movements: DemoMovement[]
  harvests: DemoHarvest[]
}

const YEAR_DAYS = 365
/** The longest pause of a bed between two crops, and how long a crop is picked. */
const PICKED_FOR = { from: -90, until: -12, closed: -9 }

/**
 * What the units did in the year up to the eight weeks that the demo world tells: sown, harvested,
 * promised, delivered, failed. All numbers are examples. Leaves suffer in the rains of November
 * to April; every unit has its own way of promising too much and of coming late.
 */
export function demoYear(today: string): DemoYear {
  const span = { from: addDays(today, -YEAR_DAYS), until: addDays(today, -PAST_DAYS - 1) }
  const standing = cyclesOf(today)
  const parts = FARM.flatMap((unit) =>
    unit.growing.map((growing) =>
      growing.rhythm === 'wave'
        ? waves(unit, growing, today, span)
        : pickings(unit, growing, today, { ...span, standing }),
    ),
  )
  return {
    cycles: parts.flatMap(({ cycles }) => cycles),
    reports: parts.flatMap(({ reports }) => reports),
    lots: parts.flatMap(({ lots }) => lots),
    movements: parts.flatMap(({ movements }) => movements),
    harvests: parts.flatMap(({ harvests }) => harvests),
  }
}

type Span = { from: string; until: string }

/** A planting for every harvest; one that failed is closed as failed on the day it was due. */
function waves(unit: DemoUnit, growing: Growing, today: string, span: Span): DemoYear {
  const told = dueDays(growing, span.from, span.until).map((dueOn) => {
    const supply = harvestOn(unit, growing, dueOn, today)
    const harvest = supply.harvests[0]
    const cycle: DemoCycle = {
      id: cycleIdFor(unit, growing, dueOn),
      ...shared(unit, growing),
      status: harvest ? 'closed' : 'failed',
      started_on: addDays(dueOn, -growing.cycleDays),
      expected_from: dueOn,
      expected_until: addDays(dueOn, 4),
      closed_on: harvest ? harvest.harvested_on : dueOn,
      note: harvest ? null : 'Hujan lebat, panen batal (contoh)',
    }
    return { ...supply, cycles: [cycle] }
  })
  return together(told)
}

/** Pickings of the crops, stockings and flocks that stood then; between two of them there are none. */
function pickings(
  unit: DemoUnit,
  growing: Growing,
  today: string,
  { standing, ...span }: Span & { standing: readonly DemoCycle[] },
): DemoYear {
  const own = standing.filter(
    ({ unit_id, food }) => unit_id === shared(unit, growing).unit_id && food === growing.food,
  )
  const oldest = own.toSorted((a, b) => a.started_on.localeCompare(b.started_on))[0]
  const earlier = oldest && earlierCycle(unit, growing, oldest.started_on)
  const cycles = earlier && earlier.expected_until >= span.from ? [earlier] : []
  const told = [...own, ...cycles].flatMap((cycle) => {
    const from = cycle.expected_from ?? span.from
    const until = cycle.expected_until ?? span.until
    const days = dueDays(growing, from < span.from ? span.from : from, earliest(until, span.until))
    return days.map((dueOn) => {
      const supply = harvestOn(unit, growing, dueOn, today)
      const cycle_id = cycle.id
      return {
        ...supply,
        harvests: supply.harvests.map((harvest) => ({ ...harvest, cycle_id })),
        reports: supply.reports.map((report) => ({ ...report, cycle_id })),
        cycles: [],
      }
    })
  })
  return together([...told, { ...NOTHING, cycles }])
}

function earlierCycle(unit: DemoUnit, growing: Growing, nextStartedOn: string) {
  return {
    id: idOf('cycle', unit.code, growing.food, 'earlier'),
    ...shared(unit, growing),
    status: 'closed' as const,
    started_on: addDays(nextStartedOn, PICKED_FOR.from - growing.cycleDays),
    expected_from: addDays(nextStartedOn, PICKED_FOR.from),
    expected_until: addDays(nextStartedOn, PICKED_FOR.until),
    closed_on: addDays(nextStartedOn, PICKED_FOR.closed),
    note: null,
  }
}

const shared = (unit: DemoUnit, growing: Growing) => ({
  unit_id: idOf('unit', unit.code),
  food: growing.food,
  quantity: growing.quantity[0],
  quantity_measure: growing.quantity[1],
})

const earliest = (one: string, other: string) => (one < other ? one : other)
const NOTHING: DemoYear = { cycles: [], reports: [], lots: [], movements: [], harvests: [] }

const together = (parts: readonly DemoYear[]): DemoYear => ({
  cycles: parts.flatMap(({ cycles }) => cycles),
  reports: parts.flatMap(({ reports }) => reports),
  lots: parts.flatMap(({ lots }) => lots),
  movements: parts.flatMap(({ movements }) => movements),
  harvests: parts.flatMap(({ harvests }) => harvests),
})

const LEAVES = ['kangkung', 'bayam', 'sawi', 'pakcoy', 'daun-singkong']

/** How wet a day's month is, 0 to 1: the rains of Bangka peak around the turn of the year. */
const wetness = (day: string) =>
  (1 + Math.cos((2 * Math.PI * (Number(day.slice(5, 7)) - 0.5)) / 12)) / 2

/**
 * How much a flock lays at an age in weeks, against what it lays at 60: eight weeks up to its best,
 * half a year at it, then a little less every week.
 */
const flockShare = (weeks: number) =>
  Math.max(0.1, Math.min((weeks - 20) / 8, 1, 1 - (weeks - 50) / 93)) / (1 - 10 / 93)

/** Hens of the demo came as day-old chicks. */
const flockWeeks = ({ pickedDays = 0, cycleDays }: Growing, dueOn: string, today: string) =>
  (pickedDays + cycleDays - daysBetween(dueOn, today)) / 7

type On = { dueOn: string; today: string }

/** What a harvest of a day meets: the season, the age of a flock, and the ways of its unit. */
function fateOf(unit: DemoUnit, growing: Growing, { dueOn, today }: On): Fate {
  const ways = chanceOf(`${unit.code}/ways`)
  const isLeaf = LEAVES.includes(growing.food)
  const lays = growing.food === 'telur-ayam'
  const ageShare = lays ? flockShare(flockWeeks(growing, dueOn, today)) : 1
  const seasonShare = ageShare * (1 - (isLeaf ? 0.16 : 0.06) * wetness(dueOn))
  const givesShare = ways.between(0.84, 0.98)
  return {
    saidShare: [0.88 * seasonShare, 1.14 * seasonShare],
    failingShare: ways.between(0.01, 0.05) + (isLeaf ? 0.06 * wetness(dueOn) : 0),
    lateShare: ways.between(0.04, 0.2),
    givenShare: [givesShare - 0.13, givesShare + 0.12],
  }
}

const harvestOn = (unit: DemoUnit, growing: Growing, dueOn: string, today: string) =>
  pastHarvest(due(unit, growing, dueOn), today, fateOf(unit, growing, { dueOn, today }))
