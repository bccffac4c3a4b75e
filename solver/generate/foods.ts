/** Nutrients of generated problems, by INFOODS tagname. */
export const NUTRIENTS = [
  { id: 'ENERC_KCAL', unit: 'kcal' },
  { id: 'PROCNT', unit: 'g' },
  { id: 'FAT', unit: 'g' },
  { id: 'FE', unit: 'mg' },
  { id: 'CA', unit: 'mg' },
  { id: 'VITC', unit: 'mg' },
] as const

export type Food = {
  id: string
  /** Row of TKPI 2020 (Kemenkes), or of USDA SR27 where TKPI has none. */
  source: string
  /** Share of the bought weight that is eaten, 0 to 1 (BDD). */
  edibleShare: number
  /** Per 100 g edible, in the order of NUTRIENTS; null = not measured, never 0. */
  per100g: readonly (number | null)[]
  priceIdrPerKg: number
}

/** A line of the table below, in its order. */
type Line = [
  Food['id'],
  Food['source'],
  Food['edibleShare'],
  Food['per100g'],
  Food['priceIdrPerKg'],
]

const food = (...[id, source, edibleShare, per100g, priceIdrPerKg]: Line): Food => ({
  id,
  source,
  edibleShare,
  per100g,
  priceIdrPerKg,
})

/**
 * What generated regions cook with. Composition and edible share: TKPI 2020 (Kemenkes), printed
 * table; lele and nila: USDA SR27 15234 and 15261, their edible share (and that of patin,
 * bandeng and cakalang, where TKPI prints none) a planning value of 0.6 to 0.8. Prices of beras, ayam, sapi, telur,
 * bawang, cabai, minyak, gula: PIHPS, Kepulauan Bangka Belitung, June 2025, rounded; all other
 * prices are illustrative.
 */
export const FOODS: readonly Food[] = [
  food('beras', 'AR001', 1, [357, 8.4, 1.7, 1.8, 147, 0], 15250),
  food('beras-merah', 'AR013', 1, [352, 7.3, 0.9, 4.2, 15, 0], 21000),
  food('jagung-pipil', 'AR016', 1, [366, 9.8, 7.3, 2.3, 30, 3], 12000),
  food('jagung-manis', 'AR015', 1, [147, 5.1, 0.7, 1.1, 6, 9], 11000),
  food('singkong', 'BR016', 0.85, [154, 1, 0.3, 1.1, 77, 31], 6000),
  food('ubi-jalar', 'BR028', 0.85, [119, 0.5, 0.4, 0.4, 30, 21], 9000),
  food('kentang', 'BR013', 0.85, [62, 2.1, 0.2, 0.7, 63, 21], 19000),
  food('talas', 'BR025', 0.85, [108, 1.4, 0.4, 0.7, 47, 4], 12000),
  food('bihun', 'AP006', 1, [348, 4.7, 0.1, 1.8, 6, 0], 24000),
  food('makaroni', 'AP020', 1, [353, 8.7, 0.4, 0.3, 20, 0], 26000),
  food('telur-ayam', 'HR002', 0.89, [154, 12.4, 10.8, 3, 86, 0], 32950),
  food('telur-puyuh', 'HR011', 1, [116, 10.7, 7, 3.5, 65, 0], 48000),
  food('ayam', 'FR005', 0.58, [298, 18.2, 25, 1.5, 14, 0], 37700),
  food('hati-ayam', 'FR007', 1, [261, 27.4, 16.1, 15.8, 118, 0], 34000),
  food('sapi', 'FR025', 1, [174, 19.6, 10, 2.9, 11, 0], 133450),
  food('lele', 'USDA 15234', 0.6, [119, 15.23, 5.94, 0.23, 8, 0], 30000),
  food('nila', 'USDA 15261', 0.6, [96, 20.08, 1.7, 0.56, 10, 0], 36000),
  food('patin', 'GR053', 0.6, [132, 17, 6.6, 1.6, 31, null], 33000),
  food('ikan-mas', 'GR046', 0.8, [86, 16, 2, 2, 20, 0], 42000),
  food('kembung', 'GR050', 0.8, [125, 21.3, 3.4, 0.8, 136, null], 43000),
  food('tongkol', 'GR070', 0.8, [100, 13.7, 1.5, 1.7, 92, null], 38000),
  food('cakalang', 'GR019', 0.7, [107, 19.6, 0.7, 2.9, 23, 0], 40000),
  food('bandeng', 'GR007', 0.8, [123, 20, 4.8, 2, 20, 0], 41000),
  food('teri-kering', 'GP042', 1, [170, 33.4, 3, 3.6, 1200, 0], 110000),
  food('udang', 'GR084', 0.68, [91, 21, 0.2, 8, 136, 0], 90000),
  food('tempe', 'CP077', 1, [201, 20.8, 8.8, 4, 155, null], 22000),
  food('tahu', 'CP061', 1, [80, 10.9, 4.7, 3.4, 223, null], 15000),
  food('kacang-hijau', 'CR014', 1, [323, 22.9, 1.5, 7.5, 223, 10], 27000),
  food('kacang-merah', 'CR027', 1, [171, 11, 2.2, 3.7, 293, null], 32000),
  food('kacang-tanah', 'CR032', 1, [525, 27.9, 42.7, 5.7, 316, null], 33000),
  food('kacang-kedelai', 'CR017', 1, [381, 40.4, 16.7, 10, 222, null], 15000),
  food('kangkung', 'DR100', 0.6, [28, 3.4, 0.7, 2.3, 67, 17], 10000),
  food('bayam', 'DR008', 0.71, [16, 0.9, 0.4, 3.5, 166, 41], 11000),
  food('sawi', 'DR141', 0.87, [28, 2.3, 0.3, 2.9, 220, 102], 12000),
  food('daun-singkong', 'DR071', 0.87, [50, 6.2, 1.1, 1.3, 166, 103], 9000),
  food('katuk', 'DR035', 0.4, [59, 6.4, 1, 3.5, 233, 164], 14000),
  food('kol', 'DR042', 0.87, [22, 2.1, 0.5, 3.2, 200, 3], 9500),
  food('wortel', 'DR166', 0.8, [36, 1, 0.6, 1, 45, 18], 18000),
  food('buncis', 'DR013', 0.9, [34, 2.4, 0.3, 0.7, 101, 11], 19000),
  food('kacang-panjang', 'DR097', 0.92, [31, 2.3, 0.1, 0.6, 60, 46], 15000),
  food('taoge', 'DR148', 1, [34, 3.7, 1.2, 0.8, 166, 5], 13000),
  food('terong', 'DR154', 1, [28, 1.1, 0.2, 0.4, 15, 5], 11000),
  food('labu-siam', 'DR123', 0.83, [30, 0.6, 0.1, 0.5, 14, 18], 8000),
  food('labu-kuning', 'DR122', 0.74, [51, 1.7, 0.5, 0.7, 40, 2], 9000),
  food('oyong', 'DR083', 0.85, [19, 0.8, 0.2, 0.9, 19, 8], 11000),
  food('ketimun', 'DR109', 0.55, [8, 0.2, 0.2, 0.8, 29, 1], 9000),
  food('tomat', 'DR161', 1, [24, 1.3, 0.5, 0.6, 8, 34], 14000),
  food('jamur-tiram', 'DR090', 1, [30, 1.9, 0.1, 0.7, 9, 0], 28000),
  food('pisang-ambon', 'ER074', 0.75, [108, 1, 0.8, 0.2, 20, 9], 14000),
  food('pisang-kepok', 'ER081', 0.75, [109, 0.8, 0.5, 0.5, 10, 9], 11000),
  food('pepaya', 'ER073', 0.75, [46, 0.5, 0.1, 1.7, 23, 78], 9000),
  food('semangka', 'ER105', 0.46, [28, 0.5, 0.2, 0.2, 7, 6], 8000),
  food('melon', 'ER067', 0.581, [37, 0.6, 0.4, 0.4, 12, 0], 12000),
  food('jeruk', 'ER039', 0.72, [45, 0.9, 0.2, 0.4, 33, 49], 22000),
  food('nanas', 'ER070', 0.53, [40, 0.6, 0.3, 0.9, 22, 22], 9000),
  food('jambu-biji', 'ER031', 0.82, [64, 0.9, 0.3, 1.1, 14, 87], 14000),
  food('salak', 'ER100', 0.59, [87, 0.8, 0.4, 3.9, 38, 8], 16000),
  food('rambutan', 'ER097', 0.4, [69, 0.9, 0.1, 0.5, 16, 58], 15000),
  food('minyak', 'KR012', 1, [884, 0, 100, 0, 0, 0], 19250),
  food('santan', 'KP003', 1, [122, 2, 10, 0.1, 25, 2], 24000),
  food('bawang-merah', 'NR007', 0.9, [46, 1.5, 0.3, 0.8, 36, 2], 49900),
  food('bawang-putih', 'NR008', 0.88, [112, 4.5, 0.2, 1, 42, 15], 38000),
  food('cabai-merah', 'NR014', 0.85, [36, 1, 0.3, 0.5, 29, 18], 48200),
  food('gula', 'MP007', 1, [394, 0, 0, 0.1, 5, 0], 18450),
  food('kecap', 'NP005', 1, [71, 5.7, 1.3, 5.7, 123, 0], 22000),
]
