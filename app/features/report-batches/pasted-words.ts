/** How people write a measure in a message, and what we call it. (Maps, since any word may be asked.) */
const MEASURE_WORDS = new Map(
  Object.entries({
    kg: 'kg',
    kgs: 'kg',
    kilo: 'kg',
    kilogram: 'kg',
    g: 'gram',
    gr: 'gram',
    gram: 'gram',
    ons: 'ons',
    kuintal: 'kuintal',
    kwintal: 'kuintal',
    kw: 'kuintal',
    ikat: 'ikat',
    iket: 'ikat',
    ikt: 'ikat',
    butir: 'butir',
    btr: 'butir',
    biji: 'biji',
    bj: 'biji',
    papan: 'papan',
    tray: 'papan',
    trei: 'papan',
    rak: 'rak',
    ekor: 'ekor',
    ekr: 'ekor',
    sisir: 'sisir',
    buah: 'buah',
    bh: 'buah',
    batang: 'batang',
    btg: 'batang',
    bonggol: 'bonggol',
    tongkol: 'tongkol',
    potong: 'potong',
    ptg: 'potong',
    lembar: 'lembar',
  }),
)

/** Measures that hold the same thing under another name: a papan of eggs is a rak. */
const SAME_MEASURES = new Map(
  Object.entries({
    papan: ['papan', 'rak'],
    rak: ['rak', 'papan'],
    biji: ['biji', 'butir', 'buah'],
    butir: ['butir', 'biji'],
    buah: ['buah', 'biji', 'butir'],
  }),
)
export const sameMeasures = (measure: string): readonly string[] =>
  SAME_MEASURES.get(measure) ?? [measure]

export const measureOfWord = (word: string): string | undefined => MEASURE_WORDS.get(word)

const NUMBER_WORDS = new Map(
  Object.entries({
    setengah: 0.5,
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
    selusin: 12,
    duapuluh: 20,
  }),
)
export const numberOfWord = (word: string): number | undefined => NUMBER_WORDS.get(word)

/** Monday is 1, as ISO 8601 counts. */
const WEEKDAY_WORDS = new Map(
  Object.entries({
    senin: 1,
    sen: 1,
    selasa: 2,
    sel: 2,
    rabu: 3,
    rab: 3,
    kamis: 4,
    kam: 4,
    jumat: 5,
    "jum'at": 5,
    jum: 5,
    sabtu: 6,
    sab: 6,
    minggu: 7,
    ahad: 7,
  }),
)
export const weekdayOfWord = (word: string): number | undefined => WEEKDAY_WORDS.get(word)

const MONTH_WORDS = new Map(
  Object.entries({
    jan: 1,
    januari: 1,
    feb: 2,
    februari: 2,
    mar: 3,
    maret: 3,
    apr: 4,
    april: 4,
    mei: 5,
    jun: 6,
    juni: 6,
    jul: 7,
    juli: 7,
    agu: 8,
    agt: 8,
    agustus: 8,
    sep: 9,
    sept: 9,
    september: 9,
    okt: 10,
    oktober: 10,
    nov: 11,
    november: 11,
    des: 12,
    desember: 12,
  }),
)
export const monthOfWord = (word: string): number | undefined => MONTH_WORDS.get(word)

/** Courtesies and connecting words, which say nothing about food, amount or day. */
const QUIET = new Set(
  `siap panen ada ready hari tgl tanggal pada untuk buat dari di ke yang yg akan bisa sudah sdh pak bu
  pagi siang sore malam lapor laporan izin ijin mohon selamat assalamualaikum info kira-kira
  sekitar kurang lebih total jumlah hasil bedeng kolam kandang kebun rak-hidroponik diambil ambil
  terima kasih terimakasih makasih nanti`.split(/\s+/),
)
export const isQuietWord = (word: string): boolean => QUIET.has(word)
