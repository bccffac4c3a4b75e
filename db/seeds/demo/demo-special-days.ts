import type { Insertable } from 'kysely'
import type { DietaryNeedTable, PlaceClosureTable } from '#db/tables/beneficiaries.ts'
import type { KitchenGateWindowTable, ServiceCalendarDayTable } from '#db/tables/kitchens.ts'
import { managerOf } from './demo-accounts.ts'
import { idOf } from './demo-chance.ts'
import { addDays, atWib } from './demo-day.ts'
import { kitchenId } from './demo-region.ts'

const KITCHENS = [
  'rutan-muntok',
  'lapas-sungai-liat',
  'lapas-pangkal-pinang',
  'lapas-tanjung-pandan',
]

/** Example hours: goods by day, meals before school and before noon. */
export const demoGateWindows = (): Insertable<KitchenGateWindowTable>[] =>
  KITCHENS.flatMap((code) => [
    { kitchen_id: kitchenId(code), direction: 'goods-in', from_minute: 450, until_minute: 960 },
    { kitchen_id: kitchenId(code), direction: 'meals-out', from_minute: 330, until_minute: 690 },
  ])

/** The next Christmas, on which no kitchen serves. */
export function demoCalendarDays(today: string): Insertable<ServiceCalendarDayTable>[] {
  const thisYear = `${today.slice(0, 4)}-12-25`
  const on = thisYear > today ? thisYear : `${Number(today.slice(0, 4)) + 1}-12-25`
  return KITCHENS.map((code) => ({
    kitchen_id: kitchenId(code),
    service_on: on,
    is_served: false,
    reason: 'Hari Raya Natal (contoh)',
    kind: 'holiday',
    source: 'Daftar hari libur nasional (contoh)',
  }))
}

/** Four weeks after the week to plan one school writes exams. */
export const demoClosures = (monday: string, today: string): Insertable<PlaceClosureTable>[] => [
  {
    id: idOf('closure', 'SMP contoh Muntok 1'),
    place_id: idOf('place', 'SMP contoh Muntok 1'),
    kind: 'exam',
    closed_from: addDays(monday, 28),
    closed_until: addDays(monday, 33),
    reason: 'Penilaian akhir semester (contoh)',
    source: 'Surat sekolah (contoh)',
    account_id: managerOf('muntok'),
    recorded_at: atWib(addDays(today, -2), '10:20'),
  },
]

type Need = [
  place: string,
  kind: DietaryNeedTable['group_kind'],
  need: DietaryNeedTable['need'],
  people: number,
  alternative: string,
]

const NEEDS: Need[] = [
  ['SD contoh Muntok 1', 'sd46', 'egg-allergy', 3, 'Tempe goreng menggantikan telur'],
  ['SD contoh Muntok 3', 'sd13', 'fish-allergy', 2, 'Tahu kukus menggantikan ikan'],
  ['SMA contoh Muntok 1', 'sma', 'shellfish-allergy', 4, 'Ayam menggantikan udang'],
  ['Posyandu contoh Muntok 2', 'toddler', 'soft-food', 5, 'Nasi tim dan lauk cincang'],
]

/** Counts of one kitchen, with what is served instead; examples, and never persons. */
export const demoDietaryNeeds = (today: string): Insertable<DietaryNeedTable>[] =>
  NEEDS.map(([place, kind, need, people, alternative]) => ({
    id: idOf('dietary-need', place, kind, need),
    place_id: idOf('place', place),
    group_kind: kind,
    need,
    people,
    alternative: `${alternative} (contoh)`,
    needed_from: addDays(today, -90),
    needed_until: null,
    account_id: managerOf('muntok'),
    recorded_at: atWib(addDays(today, -90), '11:05'),
    ended_account_id: null,
  }))
