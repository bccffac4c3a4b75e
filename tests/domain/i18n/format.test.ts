import { expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { id } from '#app/i18n/id.ts'
import { createTranslate } from '#app/i18n/translate.ts'

const t = createTranslate('id', id)
const english = createTranslate('en', en)
const spaced = (text: string) => text.replaceAll('\u00A0', ' ')

test('money is whole rupiah with points in Indonesian and commas in English', () => {
  expect(spaced(t.idr(108_400_000.4))).toBe('Rp 108.400.000')
  expect(spaced(english.idr(1620))).toBe('Rp 1,620')
  expect(spaced(t.idr(-41_000))).toBe('−Rp 41.000')
})

test('3.6 kg is 3,6 kg; 45 grams still show; minus zero is zero', () => {
  expect(spaced(t.kg(3.6))).toBe('3,6 kg')
  expect(spaced(t.kg(0.045))).toBe('0,045 kg')
  expect(spaced(t.kg(1284))).toBe('1.284 kg')
  expect(t.number(-0)).toBe('0')
})

test('unknown is said in words, for every figure', () => {
  const said = [t.kg(undefined), t.idr(null), t.number(undefined), t.percent(null), t.day(null)]
  expect(new Set(said)).toEqual(new Set(['tidak diketahui']))
  expect(english.kg(undefined)).toBe('unknown')
})

test('31 % of a share of 0.31', () => {
  expect(spaced(t.percent(0.31))).toBe('31 %')
  expect(spaced(t.percent(0.0004, 2))).toBe('0,04 %')
})

test('days are said in words in both languages', () => {
  expect(t.day('2026-11-23')).toBe('Senin, 23 November 2026')
  expect(t.shortDay('2026-08-18')).toBe('Sel 18')
  expect(t.shortDate('2026-08-18')).toBe('18 Agu')
  expect(english.day('2026-11-23')).toBe('Monday, 23 November 2026')
})

test('a span names month and year once where they are the same', () => {
  expect(t.serviceWeek('2026-W48')).toBe('23–28 November 2026')
  expect(t.days('2026-11-30', '2026-12-05')).toBe('30 November – 5 Desember 2026')
  expect(t.days('2026-12-28', '2027-01-02')).toBe('28 Desember 2026 – 2 Januari 2027')
  expect(t.days('2026-11-23', '2026-11-23')).toBe('23 November 2026')
  expect(t.week('2026-W53')).toBe('Minggu 53, 28 Desember 2026 – 3 Januari 2027')
})

test('one instant stands on three clocks', () => {
  const at = new Date('2026-11-22T17:05:00Z')
  expect(spaced(t.instant(at, 'Asia/Jakarta'))).toBe('23 November 2026, 00.05 WIB')
  expect(spaced(t.instant(at, 'Asia/Makassar'))).toBe('23 November 2026, 01.05 WITA')
  expect(spaced(english.instant(at, 'Asia/Jayapura'))).toBe('23 November 2026, 02:05 WIT')
})
