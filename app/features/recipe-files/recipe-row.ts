import {
  choiceColumn,
  idColumn,
  numberColumn,
  type RowOf,
  required,
  textColumn,
} from '#app/shared/spreadsheet-column.ts'
import {
  COURSE_CHOICES,
  FAMILY_CHOICES,
  METHOD_CHOICES,
  ROLE_CHOICES,
  SPICE_CHOICES,
} from './recipe-words.ts'

/** How the shared bank stands in the column of the kitchen. */
export const BANK_CODE = 'bank'

const busy = (machine: string) =>
  numberColumn({
    head: `Menit ${machine} per 100 porsi`,
    names: [machine],
    min: 0.1,
    max: 600,
  })

const whole = (head: string, names: readonly string[], max: number) =>
  numberColumn({ head, names, min: 1, max, isWhole: true })

/** One row is one recipe; limits are those of the recipe page. */
export const RECIPE_COLUMNS = {
  id: idColumn(),
  code: required(textColumn({ head: 'Kode resep', names: ['Kode', 'Nomor resep'], longest: 160 })),
  version: whole('Versi (jangan diubah)', ['Versi'], 100_000),
  place: textColumn({ head: 'Dapur', names: ['Kode dapur', 'Disimpan untuk'], longest: 80 }),
  nameId: required(
    textColumn({ head: 'Nama (Indonesia)', names: ['Nama', 'Nama resep'], longest: 80 }),
  ),
  nameEn: textColumn({ head: 'Nama (Inggris)', names: ['Nama Inggris'], longest: 80 }),
  course: required(
    choiceColumn({ head: 'Komponen menu', names: ['Komponen'], choices: COURSE_CHOICES }),
  ),
  role: choiceColumn({ head: 'Jenis resep', names: ['Jenis'], choices: ROLE_CHOICES }),
  family: choiceColumn({ head: 'Rumpun', choices: FAMILY_CHOICES }),
  origin: textColumn({ head: 'Asal', names: ['Daerah asal'], longest: 80 }),
  method: required(
    choiceColumn({ head: 'Cara memasak', names: ['Cara masak'], choices: METHOD_CHOICES }),
  ),
  cookedGrams: numberColumn({
    head: 'Berat matang (g per porsi)',
    names: ['Berat matang', 'Berat matang g'],
    min: 1,
    max: 2000,
  }),
  yieldPercent: numberColumn({ head: 'Rendemen (%)', names: ['Rendemen'], min: 10, max: 900 }),
  minutes: required(whole('Lama memasak (menit)', ['Lama memasak', 'Menit'], 1440)),
  repeatWindowDays: required(whole('Jeda ulang (hari layanan)', ['Jeda ulang'], 31)),
  maxServings: whole('Paling banyak dalam satu rencana', ['Paling banyak'], 31),
  spiceLevel: required(
    choiceColumn({ head: 'Tingkat pedas', names: ['Pedas'], choices: SPICE_CHOICES }),
  ),
  note: textColumn({ head: 'Catatan', longest: 500 }),
  steps: textColumn({
    head: 'Langkah memasak (dipisah dengan | )',
    names: ['Langkah memasak', 'Langkah'],
    longest: 4000,
  }),
  'rice-steamer': busy('penanak nasi'),
  steamer: busy('kukusan'),
  wok: busy('wajan'),
  pot: busy('panci'),
  fryer: busy('penggorengan'),
  oven: busy('oven'),
  grill: busy('pemanggang'),
  blender: busy('blender'),
}

export const RECIPE_SHEET = { sheet: 'Resep', columns: RECIPE_COLUMNS }
export type RecipeRow = RowOf<typeof RECIPE_COLUMNS>

/** One row is one line of a recipe, in the recipe's order, per reference portion. */
export const LINE_COLUMNS = {
  recipe: required(textColumn({ head: 'Kode resep', names: ['Kode', 'Resep'], longest: 160 })),
  food: required(
    textColumn({
      head: 'Kode bahan atau bumbu dasar',
      names: ['Kode bahan', 'Bahan', 'Bumbu dasar'],
      longest: 160,
    }),
  ),
  name: textColumn({ head: 'Nama bahan (hanya dibaca)', names: ['Nama bahan'], longest: 200 }),
  grossGrams: numberColumn({
    head: 'Berat kotor (g per porsi)',
    names: ['Berat kotor', 'Gram kotor', 'Gram'],
    min: 0.01,
    max: 2000,
  }),
  cookedGrams: numberColumn({
    head: 'Berat matang bumbu dasar (g per porsi)',
    names: ['Berat matang', 'Gram matang'],
    min: 0.01,
    max: 2000,
  }),
  eatenPercent: numberColumn({ head: 'Dimakan (%)', names: ['Dimakan'], min: 0, max: 100 }),
  retention: textColumn({ head: 'Kode sisa gizi', names: ['Retensi'], longest: 20 }),
}

export const LINE_SHEET = { sheet: 'Bahan', columns: LINE_COLUMNS }
export type LineRow = RowOf<typeof LINE_COLUMNS>
