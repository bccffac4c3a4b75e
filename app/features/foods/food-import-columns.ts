import type { FoodGroup } from './food.ts'

/**
 * Which column of a file holds which component: the names of the printed TKPI as people
 * spell them in spreadsheets, or the INFOODS tagname itself. Amounts are per 100 g edible, in
 * the unit that the name says (INFOODS: ours).
 */
const ALIASES: Record<string, readonly string[]> = {
  WATER: ['air_g', 'air'],
  ENERC_KCAL: ['energi_kkal', 'energi_kal', 'energi'],
  PROCNT: ['protein_g', 'protein'],
  FAT: ['lemak_g', 'lemak'],
  CHOCDF: ['kh_g', 'karbohidrat_g', 'karbohidrat', 'kh'],
  FIBTG: ['serat_g', 'serat'],
  ASH: ['abu_g', 'abu'],
  CA: ['kalsium_mg', 'kalsium'],
  P: ['fosfor_mg', 'fosfor'],
  FE: ['besi_mg', 'besi', 'zat_besi_mg'],
  NA: ['natrium_mg', 'natrium'],
  K: ['kalium_mg', 'kalium'],
  CU: ['tembaga_mg', 'tembaga'],
  ZN: ['seng_mg', 'seng'],
  RETOL: ['retinol_mcg', 'retinol_ug', 'retinol'],
  CARTB: ['beta_karoten_mcg', 'b_karoten_mcg', 'beta_karoten', 'b_kar_mcg'],
  CARTOID: ['karoten_total_mcg', 'karoten_total', 'kar_total_mcg'],
  THIA: ['thiamin_mg', 'tiamin_mg', 'thiamin', 'vit_b1_mg'],
  RIBF: ['riboflavin_mg', 'riboflavin', 'vit_b2_mg'],
  NIA: ['niasin_mg', 'niasin', 'vit_b3_mg'],
  VITC: ['vit_c_mg', 'vitamin_c_mg', 'vit_c', 'vitamin_c'],
  MG: ['magnesium_mg'],
  VITB6A: ['vit_b6_mg'],
  FOLDFE: ['folat_mcg'],
  VITB12: ['vit_b12_mcg'],
}

const WORD_COLUMNS = {
  tkpiCode: ['kode', 'kode_tkpi', 'tkpi_code'],
  code: ['code', 'slug'],
  nameId: ['nama', 'nama_bahan', 'nama_bahan_makanan', 'name_id'],
  nameEn: ['nama_inggris', 'name_en'],
  group: ['kelompok_huruf', 'kelompok', 'food_group'],
  ediblePercent: ['bdd_persen', 'bdd', 'bdd_pct'],
} as const
export type WordColumn = keyof typeof WORD_COLUMNS

/** The first of the known names that the file has, or undefined. */
const presentOf = (columns: readonly string[], names: readonly string[]) =>
  names.find((name) => columns.includes(name))

export const wordColumn = (columns: readonly string[], word: WordColumn) =>
  presentOf(columns, WORD_COLUMNS[word])

/** Components that the file has a column for: tagname and the column's plain name. */
export const nutrientColumns = (
  columns: readonly string[],
): { tagname: string; column: string }[] =>
  Object.entries(ALIASES).flatMap(([tagname, names]) => {
    const column = presentOf(columns, [...names, tagname.toLowerCase()])
    return column === undefined ? [] : [{ tagname, column }]
  })

/** Columns that no rule reads; the report names them, nothing is lost silently. */
export const unreadColumns = (columns: readonly string[]): string[] => {
  const read = new Set([
    ...Object.keys(WORD_COLUMNS).map((word) => presentOf(columns, namesOf(word))),
    ...nutrientColumns(columns).map(({ column }) => column),
  ])
  return columns.filter((column) => column !== '' && !read.has(column))
}

const namesOf = (word: string): readonly string[] =>
  new Map<string, readonly string[]>(Object.entries(WORD_COLUMNS)).get(word) ?? []

/** Groups of TKPI by their letter, and our own words. */
const GROUPS: Record<string, FoodGroup> = {
  a: 'cereal',
  b: 'tuber',
  c: 'legume',
  d: 'vegetable',
  e: 'fruit',
  f: 'meat',
  g: 'fish',
  h: 'egg',
  j: 'milk',
  k: 'fat',
  m: 'sugar',
  n: 'spice',
  q: 'beverage',
  serealia: 'cereal',
  umbi_berpati: 'tuber',
  kacang_biji_bean: 'legume',
  sayuran: 'vegetable',
  buah: 'fruit',
  daging_unggas: 'meat',
  ikan_kerang_udang: 'fish',
  telur: 'egg',
  susu: 'milk',
  lemak_dan_minyak: 'fat',
  serba_serbi: 'sugar',
  bumbu: 'spice',
  minuman: 'beverage',
}
const OWN_GROUPS = new Set(Object.values(GROUPS))

/** The group that a cell names, by TKPI's letter or word or by ours; undefined when it names none. */
export function groupNamed(plainCell: string): FoodGroup | undefined {
  const own = [...OWN_GROUPS].find((group) => group === plainCell)
  return own ?? (Object.hasOwn(GROUPS, plainCell) ? GROUPS[plainCell] : undefined)
}
