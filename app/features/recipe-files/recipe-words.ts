import { COOKING_METHODS, COURSES, FAMILIES, SPICE_LEVELS } from '#app/features/recipes/recipe.ts'
import type { ColumnChoice } from '#app/shared/spreadsheet-column.ts'

const choices = <const Value extends string>(
  values: readonly Value[],
  words: Record<Value, string>,
): readonly ColumnChoice<Value>[] => values.map((value) => ({ value, words: [words[value]] }))

/** Values of a workbook in the words that screens say too; the code itself is read as well. */
export const COURSE_CHOICES = choices(COURSES, {
  staple: 'Makanan pokok',
  animal: 'Lauk hewani',
  plant: 'Lauk nabati',
  vegetable: 'Sayur',
  fruit: 'Buah',
})

const ROLES = ['dish', 'base'] as const
export const ROLE_CHOICES = choices(ROLES, { dish: 'Hidangan', base: 'Bumbu dasar' })

export const METHOD_CHOICES = choices(COOKING_METHODS, {
  raw: 'segar, tidak dimasak',
  steam: 'dikukus',
  boil: 'direbus, airnya ikut dimakan',
  'boil-drained': 'direbus, airnya dibuang',
  simmer: 'dimasak berkuah',
  braise: 'diungkep atau disemur',
  'stir-fry': 'ditumis',
  'pan-fry': 'digoreng dengan sedikit minyak',
  'deep-fry': 'digoreng',
  grill: 'dibakar',
})

export const SPICE_CHOICES = choices(SPICE_LEVELS, {
  none: 'tidak pedas',
  mild: 'sedikit pedas',
  hot: 'pedas',
})

export const FAMILY_CHOICES = choices(FAMILIES, {
  rice: 'nasi',
  'rice-mixed': 'nasi campur',
  'rice-coconut': 'nasi gurih',
  'rice-fried': 'nasi goreng',
  tuber: 'umbi',
  corn: 'jagung',
  noodle: 'mi dan bihun',
  bread: 'roti dan kerupuk',
  chicken: 'ayam',
  egg: 'telur',
  fish: 'ikan',
  seafood: 'udang',
  beef: 'sapi',
  liver: 'hati',
  tempe: 'tempe',
  tahu: 'tahu',
  bean: 'kacang-kacangan',
  peanut: 'kacang tanah',
  leafy: 'sayur daun',
  'mixed-vegetable': 'sayur campur',
  eggplant: 'terong',
  'bean-pod': 'sayur polong dan taoge',
  gourd: 'labu-labuan',
  cabbage: 'kol dan brokoli',
  banana: 'pisang',
  papaya: 'pepaya',
  melon: 'semangka dan melon',
  citrus: 'jeruk',
  tropical: 'buah lain',
})
