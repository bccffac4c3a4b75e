import { managerOf } from './demo-accounts.ts'
import { idOf } from './demo-chance.ts'
import { addDays, atWib } from './demo-day.ts'
import { institutionId } from './demo-region.ts'
import type { DemoLot, DemoMovement } from './demo-supply.ts'

/** Dry stores bought before: food, kg bought, kg used since, days ago, days it keeps, Rp a kg. */
type Row = [
  food: string,
  boughtKg: number,
  usedKg: number,
  daysAgo: number,
  keepsDays: number,
  idrPerKg: number,
]

const STORES: Record<string, Row[]> = {
  muntok: [
    ['beras', 750, 480, 11, 90, 15_250],
    ['minyak-goreng', 90, 52, 11, 180, 19_250],
    ['gula-pasir', 50, 21, 18, 365, 18_450],
    ['garam', 40, 12, 30, 365, 12_000],
    ['bawang-putih', 25, 16, 9, 60, 37_995],
    ['tepung-terigu', 50, 34, 16, 120, 12_500],
  ],
  'sungai-liat': [
    ['beras', 900, 715, 9, 90, 15_250],
    ['minyak-goreng', 110, 70, 9, 180, 19_250],
    ['gula-pasir', 60, 33, 15, 365, 18_450],
    ['kacang-hijau', 60, 22, 20, 120, 26_000],
  ],
  'pangkal-pinang': [
    ['beras', 1000, 690, 8, 90, 15_250],
    ['minyak-goreng', 120, 64, 8, 180, 19_250],
    ['bawang-merah', 40, 27, 6, 30, 49_885],
    ['garam', 40, 9, 24, 365, 12_000],
  ],
}

const entries = Object.entries(STORES).flatMap(([at, rows]) => rows.map((row) => ({ at, row })))

export const storeLots = (today: string): DemoLot[] =>
  entries.map(({ at, row: [food, , , daysAgo, keepsDays, idrPerKg] }) => ({
    id: idOf('store', at, food),
    code: `gudang-${at}-${food}`,
    institution_id: institutionId(at),
    unit_id: null,
    supply_report_id: null,
    food,
    origin: 'purchase',
    ready_on: addDays(today, -daysAgo),
    use_by: addDays(today, keepsDays - daysAgo),
    cost_idr_per_kg: idrPerKg,
    waste_idr_per_kg: idrPerKg,
    is_example: true,
  }))

export const storeMovements = (today: string): DemoMovement[] =>
  entries.flatMap(({ at, row: [food, boughtKg, usedKg, daysAgo] }) => {
    const lotId = idOf('store', at, food)
    const shared = { lot_id: lotId, account_id: managerOf(at) }
    const boughtOn = addDays(today, -daysAgo)
    const usedOn = addDays(today, -1)
    return [
      {
        ...shared,
        id: idOf('movement', lotId, 'in'),
        kind: 'received' as const,
        kg: boughtKg,
        moved_on: boughtOn,
        recorded_at: atWib(boughtOn, '11:00'),
        reason: 'Pembelian (contoh)',
      },
      {
        ...shared,
        id: idOf('movement', lotId, 'out'),
        kind: 'issued' as const,
        kg: -usedKg,
        moved_on: usedOn,
        recorded_at: atWib(usedOn, '16:20'),
        reason: 'Dimasak minggu lalu (contoh)',
      },
    ]
  })
