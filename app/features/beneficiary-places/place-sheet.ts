import type { GroupKind } from '#app/features/foods/requirement.ts'
import {
  choiceColumn,
  idColumn,
  numberColumn,
  type RowOf,
  required,
  textColumn,
} from '#app/shared/spreadsheet-column.ts'
import type { PlaceLine } from './place-line.ts'

/** The first word is the one that screens say too. */
const GROUP_WORDS: readonly { value: GroupKind; words: readonly string[] }[] = [
  { value: 'toddler', words: ['Balita (13–59 bulan)', 'Balita', 'baduta'] },
  { value: 'paud', words: ['PAUD/TK/RA', 'PAUD/TK', 'PAUD', 'TK', 'RA', 'KB'] },
  { value: 'sd13', words: ['SD/MI kelas 1–3', 'SD kelas 1-3', 'SD 1-3', 'MI kelas 1-3'] },
  { value: 'sd46', words: ['SD/MI kelas 4–6', 'SD kelas 4-6', 'SD 4-6', 'MI kelas 4-6'] },
  { value: 'smp', words: ['SMP/MTs', 'SMP', 'MTs'] },
  { value: 'sma', words: ['SMA/MA/SMK', 'SMA/SMK', 'SMA', 'SMK', 'MA'] },
  { value: 'pregnant', words: ['Ibu hamil', 'bumil'] },
  { value: 'breastfeeding', words: ['Ibu menyusui', 'busui'] },
  { value: 'staff', words: ['Pendidik dan tenaga kependidikan', 'Pendidik', 'guru', 'staf'] },
]

const portions = (head: string) =>
  numberColumn({ head, names: [`Porsi ${head}`], min: 0, max: 5000, isWhole: true })

/** One row is one group of one place. An empty number of an old group leaves it as it is. */
export const PLACE_COLUMNS = {
  placeId: idColumn({ head: 'ID tempat (jangan diubah)', names: ['ID tempat'] }),
  groupId: idColumn({ head: 'ID kelompok (jangan diubah)', names: ['ID kelompok', 'ID'] }),
  kind: required(
    choiceColumn({
      head: 'Jenis tempat',
      names: ['Jenis'],
      choices: [
        { value: 'school', words: ['Sekolah'] },
        { value: 'posyandu', words: ['Posyandu'] },
      ],
    }),
  ),
  name: required(
    textColumn({ head: 'Nama tempat', names: ['Nama', 'Sekolah', 'Nama sekolah'], longest: 120 }),
  ),
  npsn: textColumn({ head: 'NPSN', longest: 8 }),
  distanceKm: required(
    numberColumn({ head: 'Jarak (km)', names: ['Jarak', 'Jarak km'], min: 0, max: 500 }),
  ),
  travelMinutes: required(
    numberColumn({
      head: 'Waktu tempuh (menit)',
      names: ['Waktu tempuh', 'Menit'],
      min: 0,
      max: 1440,
      isWhole: true,
    }),
  ),
  groupKind: required(
    choiceColumn({ head: 'Kelompok', names: ['Kelompok penerima'], choices: GROUP_WORDS }),
  ),
  monday: portions('Senin'),
  tuesday: portions('Selasa'),
  wednesday: portions('Rabu'),
  thursday: portions('Kamis'),
  friday: portions('Jumat'),
  saturday: portions('Sabtu'),
  sunday: portions('Minggu'),
}

export const PLACE_SHEET = { sheet: 'Tempat dan kelompok', columns: PLACE_COLUMNS }
export type PlaceRow = RowOf<typeof PLACE_COLUMNS>

/** What stands in the file for whom a kitchen serves now, by place and group. */
export const placeRows = (places: readonly PlaceLine[]): PlaceRow[] =>
  places.flatMap((place) =>
    place.groups.map(({ id, groupKind, week }) => {
      const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = week
      return {
        placeId: place.id,
        groupId: id,
        kind: place.kind,
        name: place.name,
        npsn: place.npsn,
        distanceKm: place.distanceKm,
        travelMinutes: place.travelMinutes,
        groupKind,
        ...{ monday, tuesday, wednesday, thursday, friday, saturday, sunday },
      }
    }),
  )

/** Shows how a new row is filled in; the reader leaves it out. */
export const EXAMPLE_ROW: Partial<PlaceRow> = {
  kind: 'school',
  name: 'SD contoh',
  npsn: '10901234',
  distanceKm: 2.5,
  travelMinutes: 9,
  groupKind: 'sd13',
  monday: 96,
  tuesday: 96,
  wednesday: 96,
  thursday: 96,
  friday: 96,
  saturday: 96,
  sunday: 0,
}
