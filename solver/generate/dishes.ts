/** A way to cook: what goes in beside the main food, on which equipment, for how long. */
export type Method = {
  id: string
  /** Grams as bought per reference portion, beside the main food. */
  seasoning: Readonly<Record<string, number>>
  equipment: string
  minutesPer100Portions: number
}

/** A food a dish is named after, and the ways it is cooked here. */
export type Main = { food: string; family: string; grossGrams: number; methods: readonly string[] }

const method = (
  id: string,
  equipment: string,
  minutesPer100Portions: number,
  seasoning: Readonly<Record<string, number>>,
): Method => ({ id, equipment, minutesPer100Portions, seasoning })

const SPICE = { 'bawang-merah': 4, 'bawang-putih': 2 }

/**
 * Methods of everyday Indonesian institutional cooking. Grams and minutes are illustrative: a
 * kitchen weighs its own recipes and times its own pans. Oil is what the food takes up.
 */
export const METHODS: readonly Method[] = [
  method('kukus', 'steamer', 6, {}),
  method('uduk', 'steamer', 7, { santan: 25, 'bawang-merah': 2 }),
  method('liwet', 'steamer', 7, { minyak: 3, ...SPICE }),
  method('rebus', 'kettle', 6, {}),
  method('goreng', 'wok', 13, { minyak: 6, 'bawang-putih': 2 }),
  method('tumis', 'wok', 11, { minyak: 4, ...SPICE, 'cabai-merah': 2 }),
  method('balado', 'wok', 13, { minyak: 6, 'cabai-merah': 8, tomat: 10, 'bawang-merah': 5 }),
  method('kecap', 'wok', 11, { minyak: 3, kecap: 8, gula: 2, ...SPICE }),
  method('bacem', 'kettle', 9, { kecap: 6, gula: 4, minyak: 4, ...SPICE }),
  method('bumbu-kuning', 'kettle', 8, { minyak: 3, ...SPICE, tomat: 8 }),
  method('gulai', 'kettle', 9, { santan: 35, ...SPICE, 'cabai-merah': 4 }),
  method('sop', 'kettle', 6, { wortel: 15, tomat: 8, 'bawang-putih': 2 }),
  method('bening', 'kettle', 5, { 'bawang-merah': 3, 'jagung-manis': 20 }),
  method('lodeh', 'kettle', 7, { santan: 30, 'cabai-merah': 2, ...SPICE }),
  method('urap', 'steamer', 6, { taoge: 20, 'cabai-merah': 3, santan: 15 }),
  method('pepes', 'steamer', 10, { tomat: 12, 'cabai-merah': 4, ...SPICE }),
  method('panggang', 'oven', 10, { minyak: 2, kecap: 5, 'bawang-putih': 3 }),
  method('potong', 'none', 0, {}),
]

const main = (food: string, family: string, grossGrams: number, methods: string): Main => ({
  food,
  family,
  grossGrams,
  methods: methods.split(' '),
})

/** Main foods by course, with grams as bought for one reference portion (an SMP pupil's lunch). */
export const MAINS: Readonly<Record<string, readonly Main[]>> = {
  staple: [
    main('beras', 'nasi', 100, 'kukus liwet uduk goreng tumis'),
    main('beras-merah', 'nasi', 98, 'kukus liwet uduk'),
    main('jagung-pipil', 'jagung', 95, 'rebus kukus goreng'),
    main('jagung-manis', 'jagung', 220, 'rebus kukus tumis'),
    main('singkong', 'umbi', 265, 'rebus kukus goreng'),
    main('ubi-jalar', 'umbi', 300, 'rebus kukus goreng'),
    main('kentang', 'umbi', 330, 'rebus panggang goreng'),
    main('talas', 'umbi', 310, 'rebus kukus goreng'),
    main('bihun', 'mi', 90, 'goreng tumis rebus'),
    main('makaroni', 'mi', 90, 'sop panggang tumis'),
  ],
  animal: [
    main('telur-ayam', 'telur', 62, 'rebus balado kecap goreng bumbu-kuning gulai sop'),
    main('ayam', 'ayam', 85, 'goreng kecap gulai bumbu-kuning sop panggang balado'),
    main('lele', 'ikan', 95, 'goreng pepes bumbu-kuning balado gulai'),
    main('nila', 'ikan', 90, 'goreng pepes bumbu-kuning panggang'),
    main('patin', 'ikan', 85, 'bumbu-kuning pepes gulai goreng'),
    main('ikan-mas', 'ikan', 75, 'pepes goreng bumbu-kuning'),
    main('kembung', 'ikan', 70, 'balado bumbu-kuning goreng panggang'),
    main('tongkol', 'ikan', 75, 'balado kecap gulai'),
    main('cakalang', 'ikan', 75, 'balado bumbu-kuning kecap'),
    main('bandeng', 'ikan', 70, 'panggang pepes goreng'),
    main('hati-ayam', 'hati', 40, 'balado kecap goreng'),
    main('sapi', 'daging', 40, 'kecap gulai sop balado'),
    main('telur-puyuh', 'telur', 50, 'balado sop kecap'),
    main('teri-kering', 'ikan-kecil', 16, 'balado tumis'),
    main('udang', 'udang', 55, 'balado tumis'),
  ],
  plant: [
    main('tempe', 'tempe', 42, 'goreng bacem tumis kecap balado gulai panggang'),
    main('tahu', 'tahu', 75, 'goreng bacem tumis kecap balado gulai bumbu-kuning'),
    main('kacang-hijau', 'kacang', 28, 'rebus bumbu-kuning'),
    main('kacang-merah', 'kacang', 45, 'sop bumbu-kuning gulai'),
    main('kacang-tanah', 'kacang', 18, 'goreng balado rebus'),
    main('kacang-kedelai', 'kacang', 20, 'rebus bacem balado'),
  ],
  vegetable: [
    main('kangkung', 'daun', 115, 'tumis urap bening'),
    main('bayam', 'daun', 100, 'bening tumis urap'),
    main('sawi', 'daun', 90, 'tumis sop bening'),
    main('daun-singkong', 'daun', 80, 'lodeh gulai urap'),
    main('katuk', 'daun', 110, 'bening sop'),
    main('kol', 'krop', 90, 'sop tumis urap'),
    main('wortel', 'akar', 85, 'sop tumis'),
    main('buncis', 'polong', 80, 'tumis sop gulai'),
    main('kacang-panjang', 'polong', 80, 'tumis lodeh urap'),
    main('taoge', 'kecambah', 75, 'tumis sop'),
    main('terong', 'buah-sayur', 90, 'lodeh balado tumis'),
    main('labu-siam', 'buah-sayur', 100, 'lodeh tumis bening'),
    main('labu-kuning', 'buah-sayur', 105, 'lodeh kukus gulai'),
    main('oyong', 'buah-sayur', 95, 'bening tumis'),
    main('ketimun', 'buah-sayur', 110, 'potong'),
    main('jamur-tiram', 'jamur', 65, 'tumis sop pepes'),
  ],
  fruit: [
    main('pisang-ambon', 'pisang', 120, 'potong'),
    main('pisang-kepok', 'pisang', 110, 'kukus rebus'),
    main('pepaya', 'pepaya', 135, 'potong'),
    main('semangka', 'semangka', 190, 'potong'),
    main('melon', 'melon', 150, 'potong'),
    main('jeruk', 'jeruk', 110, 'potong'),
    main('nanas', 'nanas', 150, 'potong'),
    main('jambu-biji', 'jambu', 100, 'potong'),
    main('salak', 'salak', 110, 'potong'),
    main('rambutan', 'rambutan', 150, 'potong'),
  ],
}

/** How a number of recipes is shared among the courses. */
export const COURSE_SHARES: readonly (readonly [course: string, share: number])[] = [
  ['staple', 0.16],
  ['animal', 0.26],
  ['plant', 0.18],
  ['vegetable', 0.26],
  ['fruit', 0.14],
]
