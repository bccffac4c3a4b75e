import type { Insertable } from 'kysely'
import type { CycleLogTable } from '#db/tables/cycle-logs.ts'
import type { InputLotTable, InputMovementTable } from '#db/tables/farm-inputs.ts'
import { officerOf } from './demo-accounts.ts'
import { idOf } from './demo-chance.ts'
import { addDays, atWib } from './demo-day.ts'
import { unitId } from './demo-units.ts'

/** What came in: institution, code, kind, name, kg, days ago, unit, coal ash. All example numbers. */
type Bag = [
  at: string,
  code: string,
  kind: InputLotTable['kind'],
  name: string,
  kg: number,
  daysAgo: number,
  unit?: string,
  coalAsh?: boolean,
]

const BAGS: Bag[] = [
  ['muntok', 'PKN-L-11', 'feed', 'Pakan lele apung (contoh)', 800, 129, 'muntok-kolam-1'],
  ['muntok', 'KMP-D-10', 'compost', 'Kompos dapur (contoh)', 180, 30, undefined, false],
  ['muntok', 'KMP-F-02', 'compost', 'Kompos FABA (contoh)', 500, 20, undefined, true],
  ['muntok', 'BNH-K-07', 'seed', 'Benih kangkung (contoh)', 6, 45],
  ['sungai-liat', 'PKN-T-32', 'feed', 'Pakan petelur (contoh)', 25_500, 311, 'sungai-liat-petelur'],
]

/** What was written down of a running cycle: days ago, and kg of a bag, heads dead, or a sample. */
type Entry = [
  daysAgo: number,
  what: { bag?: string; kg?: number; dead?: number; sample?: [heads: number, grams: number] },
]
type Diary = { at: string; unit: string; food: string; entries: Entry[] }

const weeks = (count: number, kg: number, bag: string): Entry[] =>
  Array.from({ length: count }, (_, index) => [7 * index + 2, { bag, kg }])

const DIARIES: Diary[] = [
  {
    at: 'muntok',
    unit: 'muntok-kolam-1',
    food: 'lele',
    entries: [
      ...weeks(18, 40, 'PKN-L-11'),
      [60, { dead: 85 }],
      [31, { dead: 40 }],
      [12, { dead: 22 }],
      [58, { sample: [30, 128] }],
      [30, { sample: [30, 185] }],
      [16, { sample: [30, 228.5] }],
    ],
  },
  {
    at: 'sungai-liat',
    unit: 'sungai-liat-petelur',
    food: 'telur-ayam',
    entries: [
      ...weeks(44, 566, 'PKN-T-32'),
      [40, { dead: 6 }],
      [18, { dead: 3 }],
      [5, { dead: 2 }],
    ],
  },
]

const bagId = (at: string, code: string) => idOf('input-lot', at, code)
const cycleId = (unit: string, food: string) => idOf('cycle', unit, food, 'running')
/** The world's name of an institution; the seed finds the id. */
type Placed<Row> = Omit<Row, 'institution_id'> & { at: string }

/** How the animals of the demo came: age in days, or mean weight of the fry. */
export const DEMO_STARTS = [
  { cycleId: cycleId('muntok-kolam-1', 'lele'), startMeanGrams: 8 },
  { cycleId: cycleId('sungai-liat-petelur', 'telur-ayam'), startAgeDays: 0 },
]

export const demoInputLots = (today: string): Placed<Insertable<InputLotTable>>[] =>
  BAGS.map(([at, code, kind, name, , daysAgo, unit, coalAsh]) => ({
    id: bagId(at, code),
    at,
    code,
    kind,
    name,
    unit_id: unit === undefined ? null : unitId(unit),
    contains_coal_ash: coalAsh ?? null,
    received_on: addDays(today, -daysAgo),
    note: null,
    is_example: true,
  }))

export const demoBagsIn = (today: string): Insertable<InputMovementTable>[] =>
  BAGS.map(([at, code, , , kg, daysAgo]) => ({
    input_lot_id: bagId(at, code),
    kind: 'received',
    kg,
    moved_on: addDays(today, -daysAgo),
    cycle_log_id: null,
    account_id: officerOf(at),
    recorded_at: atWib(addDays(today, -daysAgo), '10:00'),
    reason: null,
  }))

const entries = DIARIES.flatMap(({ entries: own, ...diary }) =>
  own.map(([daysAgo, what], index) => ({ ...diary, daysAgo, ...what, index })),
)

const logId = (unit: string, index: number) => idOf('cycle-log', unit, index)

export const demoCycleLogs = (today: string): (Insertable<CycleLogTable> & { id: string })[] =>
  entries.map(({ at, unit, food, daysAgo, bag, kg, dead, sample, index }) => ({
    id: logId(unit, index),
    cycle_id: cycleId(unit, food),
    kind: bag ? 'input' : sample ? 'sampling' : 'deaths',
    happened_on: addDays(today, -daysAgo),
    input_lot_id: bag ? bagId(at, bag) : null,
    kg: kg ?? null,
    heads: dead ?? sample?.[0] ?? null,
    mean_grams: sample?.[1] ?? null,
    note: null,
    takes_back_id: null,
    account_id: officerOf(at),
    recorded_at: atWib(addDays(today, -daysAgo), '15:00'),
  }))

export const demoBagsOut = (today: string): Insertable<InputMovementTable>[] =>
  entries.flatMap(({ at, unit, daysAgo, bag, kg, index }) =>
    bag === undefined || kg === undefined
      ? []
      : [
          {
            input_lot_id: bagId(at, bag),
            kind: 'used' as const,
            kg: -kg,
            moved_on: addDays(today, -daysAgo),
            cycle_log_id: logId(unit, index),
            account_id: officerOf(at),
            recorded_at: atWib(addDays(today, -daysAgo), '15:00'),
            reason: null,
          },
        ],
  )
