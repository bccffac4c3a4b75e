import type { Insertable } from 'kysely'
import type {
  BeneficiaryGroupTable,
  BeneficiaryPlaceTable,
  HeadcountTable,
} from '#db/tables/beneficiaries.ts'
import type { GroupKind } from '#db/tables/rule-sets.ts'
import { managerOf } from './demo-accounts.ts'
import { idOf } from './demo-chance.ts'
import { addDays, atWib } from './demo-day.ts'
import { kitchenId } from './demo-region.ts'

/**
 * Names say 'contoh', so that no real school is given invented numbers. Per kitchen at most 2,000
 * portions for schools and 500 for mothers and toddlers (Kepka BGN 244/2025), within 6 km.
 * A row: name, distance km, minutes, then portions by group.
 */
type Row = [name: string, km: number, minutes: number, groups: Partial<Record<GroupKind, number>>]

const ROWS: Record<string, Row[]> = {
  'rutan-muntok': [
    ['TK contoh Muntok 1', 1.1, 5, { paud: 46, staff: 4 }],
    ['TK contoh Muntok 2', 2.4, 9, { paud: 38, staff: 4 }],
    ['SD contoh Muntok 1', 0.9, 4, { sd13: 138, sd46: 142, staff: 16 }],
    ['SD contoh Muntok 2', 1.8, 7, { sd13: 121, sd46: 126, staff: 14 }],
    ['SD contoh Muntok 3', 3.2, 11, { sd13: 96, sd46: 99, staff: 12 }],
    ['SMP contoh Muntok 1', 2.1, 8, { smp: 318, staff: 24 }],
    ['SMA contoh Muntok 1', 2.9, 10, { sma: 352, staff: 27 }],
    ['Posyandu contoh Muntok 1', 1.4, 6, { toddler: 62, pregnant: 14, breastfeeding: 19 }],
    ['Posyandu contoh Muntok 2', 2.2, 8, { toddler: 55, pregnant: 11, breastfeeding: 16 }],
    ['Posyandu contoh Muntok 3', 3.8, 14, { toddler: 47, pregnant: 12, breastfeeding: 13 }],
  ],
  'lapas-sungai-liat': [
    ['TK contoh Sungai Liat 1', 1.5, 6, { paud: 58, staff: 5 }],
    ['SD contoh Sungai Liat 1', 1.2, 5, { sd13: 162, sd46: 158, staff: 17 }],
    ['SD contoh Sungai Liat 2', 2.6, 9, { sd13: 149, sd46: 151, staff: 16 }],
    ['SD contoh Sungai Liat 3', 4.1, 15, { sd13: 108, sd46: 112, staff: 12 }],
    ['SMP contoh Sungai Liat 1', 2.0, 8, { smp: 364, staff: 26 }],
    ['SMK contoh Sungai Liat 1', 3.3, 12, { sma: 418, staff: 31 }],
    ['Posyandu contoh Sungai Liat 1', 1.7, 7, { toddler: 84, pregnant: 18, breastfeeding: 22 }],
    ['Posyandu contoh Sungai Liat 2', 3.0, 11, { toddler: 71, pregnant: 15, breastfeeding: 20 }],
  ],
  'lapas-pangkal-pinang': [
    ['TK contoh Pangkal Pinang 1', 0.8, 5, { paud: 64, staff: 5 }],
    ['SD contoh Pangkal Pinang 1', 1.0, 6, { sd13: 171, sd46: 176, staff: 18 }],
    ['SD contoh Pangkal Pinang 2', 1.9, 9, { sd13: 154, sd46: 149, staff: 16 }],
    ['SMP contoh Pangkal Pinang 1', 2.3, 11, { smp: 402, staff: 28 }],
    ['SMA contoh Pangkal Pinang 1', 2.7, 12, { sma: 446, staff: 33 }],
    ['Posyandu contoh Pangkal Pinang 1', 1.3, 7, { toddler: 92, pregnant: 21, breastfeeding: 27 }],
    ['Posyandu contoh Pangkal Pinang 2', 2.2, 10, { toddler: 78, pregnant: 19, breastfeeding: 23 }],
    ['Posyandu contoh Pangkal Pinang 3', 3.4, 15, { toddler: 66, pregnant: 14, breastfeeding: 18 }],
  ],
  'lapas-tanjung-pandan': [
    ['SD contoh Tanjung Pandan 1', 1.6, 6, { sd13: 118, sd46: 123, staff: 13 }],
    ['SMP contoh Tanjung Pandan 1', 2.8, 10, { smp: 276, staff: 21 }],
    ['SMA contoh Tanjung Pandan 1', 3.5, 13, { sma: 305, staff: 24 }],
    ['Posyandu contoh Tanjung Pandan 1', 2.1, 8, { toddler: 66, pregnant: 13, breastfeeding: 17 }],
  ],
}

/** Small portions are eaten in the morning, large ones at midday (juknis 2026). */
const SMALL: GroupKind[] = ['paud', 'sd13', 'toddler']

const allRows = Object.entries(ROWS).flatMap(([kitchen, rows]) =>
  rows.map(([name, km, minutes, groups]) => ({ kitchen, name, km, minutes, groups })),
)

export const demoPlaces = (): Insertable<BeneficiaryPlaceTable>[] =>
  allRows.map((row) => ({
    id: idOf('place', row.name),
    kitchen_id: kitchenId(row.kitchen),
    kind: row.name.startsWith('Posyandu') ? 'posyandu' : 'school',
    name: row.name,
    npsn: null,
    distance_km: row.km,
    travel_minutes: row.minutes,
    is_example: true,
  }))

const KINDS: GroupKind[] = [
  'paud',
  'sd13',
  'sd46',
  'smp',
  'sma',
  'toddler',
  'pregnant',
  'breastfeeding',
  'staff',
]

const groupId = (place: string, kind: GroupKind) => idOf('group', place, kind)

export const demoGroups = (activeFrom: string): Insertable<BeneficiaryGroupTable>[] =>
  allRows.flatMap((row) =>
    KINDS.flatMap((kind) => {
      const portions = row.groups[kind]
      if (portions === undefined) return []
      const isSmall = SMALL.includes(kind)
      return {
        id: groupId(row.name, kind),
        kitchen_id: kitchenId(row.kitchen),
        place_id: idOf('place', row.name),
        group_kind: kind,
        meal: isSmall ? 'morning' : 'midday',
        portion_class: isSmall ? 'small' : 'large',
        usual_portions: portions,
        active_from: activeFrom,
        active_until: null,
      }
    }),
  )

type Change = { place: string; kind: GroupKind; serviceOn: string; portions: number; note: string }

/** Days that differ in the week to plan: kindergartens close on Saturday, two classes are away. */
function changesOf(monday: string): Change[] {
  const kindergartens = allRows.filter(({ name }) => name.startsWith('TK'))
  const closed = kindergartens.flatMap(({ name }) =>
    (['paud', 'staff'] as const).map((kind) => ({
      place: name,
      kind,
      serviceOn: addDays(monday, 5),
      portions: 0,
      note: 'TK libur Sabtu',
    })),
  )
  return [
    ...closed,
    {
      place: 'SD contoh Muntok 2',
      kind: 'sd46',
      serviceOn: addDays(monday, 2),
      portions: 84,
      note: 'Satu kelas ikut perkemahan',
    },
    {
      place: 'SMA contoh Pangkal Pinang 1',
      kind: 'sma',
      serviceOn: addDays(monday, 3),
      portions: 301,
      note: 'Kelas XII praktik kerja',
    },
  ]
}

export const demoHeadcounts = (monday: string, today: string): Insertable<HeadcountTable>[] =>
  changesOf(monday).flatMap(({ place, kind, serviceOn, portions, note }) => {
    const row = allRows.find(({ name }) => name === place)
    if (!row) return []
    return {
      group_id: groupId(place, kind),
      service_on: serviceOn,
      portions,
      account_id: managerOf(row.kitchen.replace(/^(rutan|lapas)-/, '')),
      recorded_at: atWib(addDays(today, -1), '14:10'),
      note: `${note} (contoh)`,
    }
  })
