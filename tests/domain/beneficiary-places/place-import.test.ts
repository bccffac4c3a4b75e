import { expect, test } from 'vitest'
import { decidePlaceImport, realChanges } from '#app/features/beneficiary-places/place-import.ts'
import { placeLines } from '#app/features/beneficiary-places/place-line.ts'
import {
  EXAMPLE_ROW,
  PLACE_SHEET,
  placeRows,
} from '#app/features/beneficiary-places/place-sheet.ts'
import { readSpreadsheet } from '#app/shared/spreadsheet.server.ts'
import { readTable } from '#app/shared/spreadsheet-table.ts'
import { tableSheet, tableWorkbook } from '#app/shared/spreadsheet-writer.server.ts'

const PLACE = '0a0b0c0d-0000-4000-8000-000000000001'
const GROUP = '0a0b0c0d-0000-4000-8000-000000000002'
const situation = {
  places: [
    {
      id: PLACE,
      kind: 'school' as const,
      name: 'SD contoh 1',
      distanceKm: 2,
      travelMinutes: 8,
      isExample: true,
    },
  ],
  groups: [
    {
      id: GROUP,
      placeId: PLACE,
      placeName: 'SD contoh 1',
      groupKind: 'sd46' as const,
      meal: 'midday' as const,
      portionClass: 'large' as const,
      usualPortions: 126,
      activeFrom: '2026-01-05',
    },
  ],
  capacity: { totalPortions: 2500, schoolPortions: 2000, motherToddlerPortions: 500 },
  reach: { radiusKm: 6, travelMinutes: 30 },
  today: '2026-11-22',
  opensOn: '2026-11-23',
}

async function imported(bytes: Uint8Array) {
  const read = await readSpreadsheet(bytes)
  if (!read.ok) throw new Error(read.refusal)
  const { changes, problems } = decidePlaceImport(readTable(read.file, PLACE_SHEET), situation)
  return {
    changes: realChanges(changes),
    problems: problems.map(({ address, code }) => `${address} ${code}`),
  }
}
const HEAD =
  'ID tempat;ID kelompok;Jenis tempat;Nama tempat;NPSN;Jarak (km);Waktu tempuh (menit);Kelompok;Senin;Selasa;Rabu;Kamis;Jumat;Sabtu;Minggu'
const csv = (lines: readonly string[]) => new TextEncoder().encode([HEAD, ...lines].join('\r\n'))
const old = (more: string) => `${PLACE};${GROUP};Sekolah;SD contoh 1;;2;8;SD 4-6;${more}`

test('the file of now, read again, changes nothing; its example row is left out', async () => {
  const rows = placeRows(placeLines(situation))
  const book = await tableWorkbook([tableSheet({ ...PLACE_SHEET, rows, example: EXAMPLE_ROW })])
  expect(await imported(book)).toEqual({ changes: [], problems: [] })
})

test('six more on Monday: 6 portions a week more, an empty cell keeps its number', async () => {
  const { changes, problems } = await imported(csv([old('132;;;;;;')]))
  expect(problems).toEqual([])
  expect(changes).toMatchObject([{ groupState: 'changed', before: 756, after: 762 }])
})

test('a new school with two groups is one place; a new group needs every number', async () => {
  const place = ';;Sekolah;SMP contoh 1;10905678;2,5;9'
  const good = await imported(
    csv([`${place};SMP;90;90;90;90;90;90;0`, `${place};guru;8;8;8;8;8;8;0`]),
  )
  expect(good.problems).toEqual([])
  expect(good.changes.map(({ placeState, after }) => [placeState, after])).toEqual([
    ['added', 540],
    ['added', 48],
  ])
  const bad = await imported(csv([`${place};SMP;90;90;;90;90;90;0`]))
  expect(bad.problems).toEqual(['K2 portions-missing'])
})

test('wrong ids, another kind, doubles and differing rows are named at their cells', async () => {
  const stranger = GROUP.replace(/2$/, '9')
  const lines = [
    `;${stranger};Sekolah;SD contoh 1;;2;8;SD 4-6;1;1;1;1;1;1;0`,
    `${stranger};;Sekolah;SD contoh 9;;2;8;SD 4-6;1;1;1;1;1;1;0`,
    `${PLACE};${GROUP};Sekolah;SD contoh 1;;2;8;SMP;1;1;1;1;1;1;0`,
    `;;Posyandu;Posyandu contoh;;1;5;SMP;1;1;1;1;1;1;0`,
    old('126;126;126;126;126;126;0'),
    old('126;126;126;126;126;126;0'),
    `;;Sekolah;SD contoh 1;;2,2;8;SD 1-3;9;9;9;9;9;9;0`,
    `;;Sekolah;Jauh sekali;;12;45;SD 1-3;9;9;9;9;9;9;0`,
  ]
  expect((await imported(csv(lines))).problems).toEqual([
    'B2 no-such-group',
    'A3 no-such-place',
    'H4 group-kind-changed',
    'H5 group-does-not-fit-place',
    'H7 row-twice',
    'D8 place-differs',
    'F9 place-too-far',
  ])
})

test('each row fits, all together do not: 126 and 1,875 pupils are one too many', async () => {
  const row = ';;Sekolah;SMP contoh 1;;2;9;SMP'
  expect((await imported(csv([`${row};1874;0;0;0;0;0;0`]))).problems).toEqual([])
  expect((await imported(csv([`${row};1875;0;0;0;0;0;0`]))).problems).toEqual([
    'I2 more-than-the-kitchen-may-serve',
  ])
})
