/**
 * Prices of PIHPS (Pusat Informasi Harga Pangan Strategis), monthly mean of June 2025 in Kepulauan
 * Bangka Belitung, rupiah per kilogram. Kept whole; everything else is an example.
 */
export const PIHPS_JUNE_2025_IDR_PER_KG: Record<string, number> = {
  beras: 15_250,
  ayam: 37_702,
  'daging-sapi': 133_450,
  'telur-ayam': 32_953,
  'bawang-merah': 49_885,
  'bawang-putih': 37_995,
  'cabai-merah': 48_167,
  'cabai-rawit': 63_875,
  'minyak-goreng': 19_250,
  'gula-pasir': 18_450,
}

export type PriceGroup =
  | 'dry'
  | 'soy'
  | 'vegetable'
  | 'fruit'
  | 'sea-fish'
  | 'pond-fish'
  | 'meat'
  | 'egg'
  | 'spice'

/** Example market prices, rupiah per kilogram, by what kind of supplier carries them. */
const EXAMPLES: Record<PriceGroup, string> = {
  dry: `
    beras-merah 19000, beras-hitam 27000, beras-ketan-putih 18500, beras-ketan-hitam 22000,
    beras-jagung 14000, jagung-pipil 9500, tepung-beras 16000, tepung-terigu 12500,
    tepung-tapioka 14500, tepung-jagung 18000, maizena 24000, bihun 27000, bihun-jagung 24000,
    mi-kering 26000, mi-basah 17000, misoa 30000, makaroni 28000, roti-tawar 36000,
    tepung-sagu 17000, tepung-mocaf 19000, kacang-kedelai 14500, kacang-hijau 26000,
    kacang-merah 32000, kacang-tolo 27000, kacang-tanah 33000, susu-bubuk 115000,
    susu-skim-bubuk 105000, keju 98000, susu-kental-manis 34000, minyak-kelapa 32000,
    minyak-wijen 120000, margarin 38000, mentega 95000, garam 12000, kecap-manis 29000,
    kecap-asin 26000, saus-tomat 24000, saus-tiram 42000, cuka 14000, terasi 75000,
    gula-aren 34000, gula-kelapa 28000, kerupuk-udang 45000, emping-melinjo 85000,
    agar-agar 260000, coklat-bubuk 130000, susu-sapi 19500, tauco 32000, madu 110000,
    wijen 62000, ragi-roti 90000, kurma 55000, teh-kering 62000, yoghurt 32000,
    tepung-hunkwe 38000, kerupuk-kemplang 48000, petis-udang 55000, air 500, abon-sapi 150000,
    dendeng-sapi 220000,
  `,
  soy: `
    tempe 17500, tahu 14000, oncom 16500, kembang-tahu 62000, susu-kedelai 12000,
    tempe-gembus 12000, taoge 13000, taoge-kedelai 15000, tapai-singkong 14000,
  `,
  vegetable: `
    kangkung 11000, bayam 12500, bayam-merah 14000, sawi 12500, caisim 13000, pakcoy 16500,
    sawi-putih 14000, selada 26000, daun-singkong 9000, daun-ubi-jalar 9000, daun-katuk 17000,
    daun-kelor 14000, daun-pepaya 10000, daun-pakis 13000, daun-talas 10000, genjer 11000,
    terong 12000, terong-panjang 12000, tomat 16000, tomat-hijau 14000, timun 10500,
    labu-siam 9500, labu-kuning 9000, labu-air 9500, oyong 13000, pare 13500,
    kacang-panjang 14500, buncis 18000, kapri 42000, kecipir 17000, jagung-muda 19000, kol 11500,
    kembang-kol 24000, brokoli 34000, wortel 17000, lobak 15000, bengkuang 12000, rebung 16000,
    nangka-muda 12000, pepaya-muda 7500, jantung-pisang 9500, melinjo 22000, jamur-tiram 30000,
    jamur-kuping 42000, jamur-merang 38000, daun-bawang 23000, kucai 22000, seledri 30000,
    kemangi 22000, bawang-bombay 32000, paprika 62000, daun-kenikir 12000, daun-melinjo 14000,
    kluwih 12000, kacang-merah-segar 28000, singkong 6500, ubi-jalar-kuning 9500,
    ubi-jalar-merah 9500, ubi-jalar-putih 9000, ubi-jalar-ungu 11500, kentang 18500, talas 13000,
    talas-belitung 12000, jagung-manis 11500, gembili 14000, bit 22000, bunga-pepaya 26000,
    leunca 18000, petai 45000, selada-air 16000, rumput-laut 24000,
  `,
  fruit: `
    pisang-ambon 17500, pisang-kepok 14000, pisang-raja 18500, pisang-mas 19000,
    pisang-raja-sereh 18000, pepaya 10000, semangka 9500, melon 15500, jeruk 21000,
    jeruk-keprok 24000, jeruk-bali 19000, mangga 22000, mangga-harumanis 27000, jambu-biji 15500,
    jambu-air 20000, nanas 12500, nanas-palembang 11500, salak 16000, salak-pondoh 17000,
    apel 36000, apel-malang 32000, alpukat 29000, belimbing 19000, buah-naga 22000,
    buah-naga-putih 21000, duku 24000, langsat 22000, rambutan 16000, manggis 27000, sawo 19000,
    sirsak 20000, nangka 19000, kedondong 15000, matoa 36000, sukun 12000, anggur 62000,
    pir 36000, srikaya 30000, markisa 22000, cempedak 18000, jeruk-nipis 24000,
    jeruk-kunci 27000, kelapa-muda 9000,
  `,
  'sea-fish': `
    ikan-kembung 46000, ikan-tongkol 36000, ikan-cakalang 38000, ikan-tuna 62000,
    ikan-tenggiri 82000, ikan-layang 33000, ikan-selar 38000, ikan-lemuru 24000,
    ikan-tembang 22000, ikan-kakap 68000, ikan-kakap-merah 78000, ikan-ekor-kuning 52000,
    ikan-bawal 72000, ikan-baronang 62000, ikan-layur 38000, ikan-kerapu 85000,
    ikan-bandeng 36000, teri-segar 34000, teri-kering 92000, teri-nasi 98000, ikan-asin 62000,
    cumi 72000, udang 88000, udang-kering 130000, rebon 48000, kepiting 90000, rajungan 85000,
    kerang 28000, rusip 52000, sarden-kaleng 58000,
  `,
  'pond-fish': `
    lele 29500, nila 38500, ikan-patin 31000, ikan-mas 39000, ikan-mujair 34000,
    ikan-gabus 62000, ikan-baung 58000, belut 68000,
  `,
  meat: `
    dada-ayam 52000, paha-ayam 43000, hati-ayam 32000, ampela-ayam 34000, bebek 62000,
    hati-sapi 92000, daging-sapi-kurus 142000, daging-kambing 148000, daging-kerbau 125000,
    babat-sapi 62000, daging-kelinci 92000, daging-domba 150000,
  `,
  egg: `
    telur-puyuh 42000, telur-bebek 46000, telur-asin 56000, telur-ayam-kampung 58000,
  `,
  spice: `
    jahe 34000, lengkuas 19000, kunyit 18000, kencur 46000, serai 18000, daun-salam 26000,
    daun-jeruk 48000, daun-kunyit 28000, daun-pandan 22000, asam-jawa 34000, asam-kandis 62000,
    kecombrang 36000, kemiri 52000, ketumbar 46000, merica 145000, pala 160000, cengkeh 150000,
    jinten 92000, kayu-manis 92000, kapulaga 210000, bunga-lawang 145000, kunyit-bubuk 70000,
    kluwek 46000, cabai-hijau 36000, cabai-merah-kering 95000, santan 32000, santan-encer 14000,
    kelapa-parut 24000, kelapa-tua 13000, bawang-goreng 110000,
  `,
}

const readPrices = (table: string) =>
  [...table.matchAll(/([a-z-]+) (\d+)/g)].map(([, food = '', idrPerKg]) => ({
    food,
    idrPerKg: Number(idrPerKg),
  }))

export type ExamplePrice = { food: string; idrPerKg: number; group: PriceGroup }

const GROUPS: PriceGroup[] = [
  'dry',
  'soy',
  'vegetable',
  'fruit',
  'sea-fish',
  'pond-fish',
  'meat',
  'egg',
  'spice',
]

export const examplePrices = (): ExamplePrice[] =>
  GROUPS.flatMap((group) => readPrices(EXAMPLES[group]).map((price) => ({ ...price, group })))
