import { officerOf } from './demo-accounts.ts'
import { idOf, roundTo } from './demo-chance.ts'
import { addDays, atWib } from './demo-day.ts'
import { FARM } from './demo-farm.ts'
import {
  type DemoHarvest,
  type DemoLot,
  type DemoMovement,
  type DemoReport,
  type Due,
  due,
  lotFor,
  reportFor,
  saidAmount,
} from './demo-supply.ts'
import { cycleIdFor, dueDays } from './demo-units.ts'

export type Supply = {
  reports: DemoReport[]
  lots: DemoLot[]
  movements: DemoMovement[]
  harvests: DemoHarvest[]
}

export const PAST_DAYS = 56

/** Eight weeks of what was reported, harvested, stored, cooked and lost, up to and with today. */
export function pastSupply(today: string): Supply {
  const all = FARM.flatMap((unit) =>
    unit.growing.flatMap((growing) =>
      dueDays(growing, addDays(today, -PAST_DAYS), today).map((dueOn) =>
        pastHarvest(due(unit, growing, dueOn), today),
      ),
    ),
  )
  return {
    reports: all.flatMap(({ reports }) => reports),
    lots: all.flatMap(({ lots }) => lots),
    movements: all.flatMap(({ movements }) => movements),
    harvests: all.flatMap(({ harvests }) => harvests),
  }
}

/** How harvests of a time go: what is said of what is likely, and what comes of what was said. */
export type Fate = {
  saidShare: [low: number, high: number]
  failingShare: number
  lateShare: number
  givenShare: [low: number, high: number]
}

/** Harvests vary by a quarter, are mostly a little below what was said, and a few never come. */
const RECENT: Fate = {
  saidShare: [0.84, 1.16],
  failingShare: 0.04,
  lateShare: 0.12,
  givenShare: [0.83, 1.07],
}

export function pastHarvest(one: Due, today: string, fate = RECENT): Supply {
  const { chance, growing } = one
  const said = saidAmount(growing, one.likelyKg * chance.between(...fate.saidShare))
  const report = reportFor(one, said, addDays(one.dueOn, chance.happens(0.3) ? -2 : -1))
  const lot = lotFor(one, report)
  if (chance.happens(fate.failingShare)) {
    const note = 'Hujan lebat, panen batal (contoh)'
    return {
      reports: [{ ...report, status: 'withdrawn', note }],
      lots: [lot],
      movements: [],
      harvests: [],
    }
  }
  const isLate = chance.happens(fate.lateShare) && addDays(one.dueOn, 1) <= today
  const harvestedOn = isLate ? addDays(one.dueOn, 1) : one.dueOn
  const kg = roundTo(said.kg * chance.between(...fate.givenShare), 0.1)
  const received: DemoLot = {
    ...lot,
    origin: 'harvest',
    ready_on: harvestedOn,
    use_by: addDays(harvestedOn, growing.shelfLifeDays),
  }
  return {
    reports: [{ ...report, status: 'lotted' }],
    lots: [received],
    movements: movementsOf(one, received, { harvestedOn, kg, today }),
    harvests: [
      {
        id: idOf('harvest', lot.id),
        cycle_id: cycleIdFor(one.unit, growing, one.dueOn),
        harvested_on: harvestedOn,
        kg,
        account_id: officerOf(one.unit.at),
        recorded_at: atWib(harvestedOn, '09:40'),
      },
    ],
  }
}

const KITCHEN_OF: Record<string, string> = {
  muntok: 'Dapur MBG Rutan Muntok',
  'sungai-liat': 'Dapur MBG Lapas Sungai Liat',
  'tanjung-pandan': 'Dapur warga binaan (BAMA)',
}

type Harvested = { harvestedOn: string; kg: number; today: string }

/** Where a harvest went: most to the kitchen, a share to the inmates' own kitchen, a little lost. */
function movementsOf(one: Due, lot: DemoLot, harvested: Harvested): DemoMovement[] {
  const { chance, growing, unit } = one
  const { harvestedOn, kg, today } = harvested
  const lastOn = addDays(harvestedOn, Math.min(growing.shelfLifeDays, 5))
  const firstOn = addDays(harvestedOn, Math.min(growing.shelfLifeDays, 1))
  const toKitchenKg = roundTo(kg * chance.between(0.66, 0.82), 0.1)
  const lostKg = chance.happens(0.35) ? roundTo(kg * chance.between(0.01, 0.06), 0.1) : 0
  const restKg = roundTo(kg - toKitchenKg - lostKg, 0.1)
  const kitchen = KITCHEN_OF[unit.at] ?? 'Dapur MBG Lapas Pangkal Pinang'
  const steps: [kind: DemoMovement['kind'], kg: number, movedOn: string, reason: string | null][] =
    [
      ['received', kg, harvestedOn, null],
      ['issued', -toKitchenKg, firstOn, kitchen],
      ['issued', -restKg, lastOn, 'Dapur warga binaan (BAMA)'],
      ['spoilt', -lostKg, lastOn, 'Layu atau rusak'],
    ]
  return steps
    .filter(([, moved, movedOn]) => moved !== 0 && movedOn <= today)
    .map(([kind, moved, movedOn, reason], index) => ({
      id: idOf('movement', lot.id, index),
      lot_id: lot.id,
      kind,
      kg: moved,
      moved_on: movedOn,
      account_id: officerOf(unit.at),
      recorded_at: atWib(movedOn, kind === 'received' ? '09:45' : '15:10'),
      reason,
    }))
}
