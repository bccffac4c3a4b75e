/** Which sign a person takes for the decimal mark, by the language of the page. */
export type NumberHabit = 'id' | 'en'

/**
 * A number as a person types it. Both signs together are never in doubt ("1.234,50" and
 * "1,234.50" are the same). A single sign that is followed by exactly three digits is read
 * by the habit of the language: "1.500" is one thousand five hundred in Indonesian and one
 * and a half in English. Returns undefined for anything that is not one number.
 */
export function parseTypedNumber(text: string, habit: NumberHabit = 'id'): number | undefined {
  const typed = text
    .trim()
    .replace(/^Rp\s*/i, '')
    .replaceAll(/[\s\u00A0\u202F]/g, '')
  const match = /^(-?)(\d[\d.,]*)$/.exec(typed)
  if (!match) return undefined
  const [, sign = '', digits = ''] = match
  const decimal = decimalMark(digits, habit)
  const [whole = '', fraction = '', more] = decimal ? digits.split(decimal) : [digits]
  if (more !== undefined || !/^\d*$/.test(fraction)) return undefined
  const thousands = decimal === ',' ? '.' : ','
  const grouped = decimal ? thousands : (/[.,]/.exec(whole)?.[0] ?? thousands)
  if (!isGrouped(whole, grouped)) return undefined
  return Number(`${sign}${whole.replaceAll(grouped, '')}.${fraction || '0'}`)
}

function decimalMark(digits: string, habit: NumberHabit): '.' | ',' | undefined {
  const [dots, commas] = [digits.split('.').length - 1, digits.split(',').length - 1]
  if (dots > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  if (dots + commas !== 1) return undefined
  const mark = dots === 1 ? '.' : ','
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)
  const habitual = habit === 'id' ? ',' : '.'
  return looksGrouped && mark !== habitual ? undefined : mark
}

const isGrouped = (whole: string, mark: string) =>
  !whole.includes(mark) ||
  whole
    .split(mark)
    .every(
      (part, index) => /^\d+$/.test(part) && (index === 0 ? part.length <= 3 : part.length === 3),
    )
