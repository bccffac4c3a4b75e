const ONES = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]
const SCALES = [
  { value: 1_000_000_000_000, name: 'triliun' },
  { value: 1_000_000_000, name: 'miliar' },
  { value: 1_000_000, name: 'juta' },
  { value: 1000, name: 'ribu' },
]

/** One to 999: 11 is sebelas, 100 seratus, 110 seratus sepuluh. */
function hundreds(value: number): string[] {
  if (value < 12) return value === 0 ? [] : [ONES[value] ?? '']
  if (value < 20) return [...hundreds(value - 10), 'belas']
  if (value < 100) return [...hundreds(Math.floor(value / 10)), 'puluh', ...hundreds(value % 10)]
  const rest = hundreds(value % 100)
  if (value < 200) return ['seratus', ...rest]
  return [...hundreds(Math.floor(value / 100)), 'ratus', ...rest]
}

const MOST = 999_999_999_999_999

/**
 * A whole number in Indonesian words (terbilang), from 0 to 999 triliun: 1.000 is 'seribu',
 * 21.500 'dua puluh satu ribu lima ratus'. Negative numbers begin with 'minus'. Throws on
 * fractions and beyond the range: a sum on a paper is whole rupiah.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) > MOST) {
    throw new RangeError(`no words for ${value}`)
  }
  if (value < 0) return `minus ${numberInWords(-value)}`
  if (value === 0) return 'nol'
  const words: string[] = []
  let rest = value
  for (const { value: scale, name } of SCALES) {
    const count = Math.floor(rest / scale)
    rest %= scale
    if (count === 0) continue
    words.push(...(scale === 1000 && count === 1 ? ['seribu'] : [...hundreds(count), name]))
  }
  return [...words, ...hundreds(rest)].join(' ')
}

/** 'Seratus delapan ribu empat ratus rupiah': how a budget or a receipt says its sum. */
export function rupiahInWords(idr: number): string {
  const words = `${numberInWords(idr)} rupiah`
  return words.charAt(0).toUpperCase() + words.slice(1)
}
