import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NamedFood, readPastedText } from '#app/features/report-batches/pasted-line.ts'

const food = (
  id: string,
  names: string[],
  measures: [string, number][] = [],
  isOfUnit = true,
): NamedFood => ({
  id,
  names,
  measures: measures.map(([measure, grams]) => ({ measure, grams })),
  isOfUnit,
})
const foods = [
  food('kangkung', ['Kangkung', 'kangko'], [['ikat', 300]]),
  food('bayam', ['Bayam'], [['ikat', 250]]),
  food('sawi', ['Sawi hijau', 'sawi']),
  food('sawi-putih', ['Sawi putih', 'petsai'], [], false),
  food('lele', ['Ikan lele', 'lele'], [['ekor', 125]]),
  food(
    'telur',
    ['Telur ayam', 'telur'],
    [
      ['butir', 60],
      ['rak', 1800],
    ],
  ),
]
/** A Saturday. */
const today = '2026-11-21'
const read = (text: string) => readPastedText(text, { foods, today, habit: 'id' })
const said = (text: string) =>
  read(text).map((piece) =>
    'foodId' in piece
      ? [piece.foodId, piece.quantity, piece.measure, piece.readyOn]
      : piece.problems.join(' '),
  )

test('what officers write every day is understood to the kilogram and the day', () => {
  expect(said('kangkung 25 kg besok')).toEqual([['kangkung', 25, 'kg', '2026-11-22']])
  expect(said('lele 40 ekor hari ini')).toEqual([['lele', 40, 'ekor', today]])
  expect(said('telur 3 papan siap senin')).toEqual([['telur', 3, 'rak', '2026-11-23']])
  expect(said('bayam 12 ikat + sawi 8 kg')).toEqual([
    ['bayam', 12, 'ikat', today],
    ['sawi', 8, 'kg', today],
  ])
  expect(said('Kangkung 12,5kg lusa, bayam 1.500 gr')).toEqual([
    ['kangkung', 12.5, 'kg', '2026-11-23'],
    ['bayam', 1500, 'gram', '2026-11-23'],
  ])
})

test('a day that nobody said is taken for today, and said to be so', () => {
  expect(read('bayam 12 ikat')).toMatchObject([{ readyOn: today, isDayAssumed: true }])
  expect(read('bayam 12 ikat besok')).toMatchObject([{ isDayAssumed: false }])
})

test('days in every dress: weekday, next week, date, month by name, over the year’s end', () => {
  const days = (texts: string[]) => texts.map((text) => said(`bayam 5 kg ${text}`)[0]?.[3])
  expect(days(['sabtu', 'jumat', 'senin depan', '24/11', '24-11-2026'])).toEqual([
    '2026-11-21',
    '2026-11-27',
    '2026-11-23',
    '2026-11-24',
    '2026-11-24',
  ])
  expect(days(['tgl 24 nov', '1 desember 2026', '2 jan', 'kemarin'])).toEqual([
    '2026-11-24',
    '2026-12-01',
    '2027-01-02',
    '2026-11-20',
  ])
})

test('a copied conversation: sender and time go, a line that is only a day holds for those below', () => {
  const text = `[22/11/26 08.15] Petugas Giatja: Selamat pagi, lapor
22/11/26, 08.16 - Petugas Giatja: Besok:
• kangkung 10 ikat
- lele 5 kg
Selasa
bayam 4 kg`
  expect(said(text)).toEqual([
    ['kangkung', 10, 'ikat', '2026-11-22'],
    ['lele', 5, 'kg', '2026-11-22'],
    ['bayam', 4, 'kg', '2026-11-24'],
  ])
})

test('what is not understood says what is missing, and never becomes a report', () => {
  expect(said('durian 5 kg')).toEqual(['food-unknown'])
  expect(said('kangkung banyak sekali')).toEqual(['amount-missing measure-missing'])
  expect(said('kangkung 25')).toEqual(['measure-missing'])
  expect(said('lele 3 sisir')).toEqual(['measure-unknown-for-food'])
  expect(read('sawi segar 8 kg')).toMatchObject([{ foodId: 'sawi', unread: ['segar'] }])
})

test('the longer name wins: sawi putih is not sawi', () => {
  expect(said('sawi putih 3 kg')).toEqual([['sawi-putih', 3, 'kg', today]])
})

test('any amount and measure of a food that is written plainly comes back as it was written', () => {
  const written = fc.record({
    which: fc.constantFrom('kangkung', 'bayam'),
    quantity: fc.integer({ min: 1, max: 999 }),
    measure: fc.constantFrom('ikat', 'kg', 'gram'),
  })
  fc.assert(
    fc.property(written, ({ which, quantity, measure }) => {
      expect(said(`${which} ${quantity} ${measure}`)).toEqual([[which, quantity, measure, today]])
      expect(said(`${quantity} ${measure} ${which} besok`)[0]?.[3]).toBe('2026-11-22')
    }),
  )
})

test('no text whatever makes it fail', () => {
  expect(read('__proto__ 3 constructor valueOf kg')).toHaveLength(1)
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => Array.isArray(read(text))))
})
