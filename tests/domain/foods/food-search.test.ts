import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lettersApart, searchableFoods, searchFoods } from '#app/features/foods/food-search.ts'
import { readReference } from '../../support/reference-data.ts'

const synonyms = readReference('food-synonyms.csv')
const shipped = readReference('foods.csv').map((row) => ({
  code: row.code!,
  nameId: row.name_id!,
  nameEn: row.name_en!,
  tkpiCode: row.tkpi_code || undefined,
  synonyms: synonyms.filter(({ food }) => food === row.code).map(({ synonym }) => synonym!),
}))
const foods = searchableFoods(shipped)
const first = (typed: string) => searchFoods(foods, typed).foods[0]?.code
const all = (typed: string) => searchFoods(foods, typed).foods.map(({ code }) => code)

describe('a food is found as people write it', () => {
  test.each([
    ['kangkng', 'kangkung'],
    ['kankung', 'kangkung'],
    ['kangkoeng', 'kangkung'],
    ['tmpe', 'tempe'],
    ['tempeh', 'tempe'],
    ['brambang', 'bawang-merah'],
    ['brambng', 'bawang-merah'],
    ['bawang mreah', 'bawang-merah'],
    ['cabe merah', 'cabai-merah'],
    ['cabai merah', 'cabai-merah'],
    ['lombok', 'cabai-merah'],
    ['kacang ijo', 'kacang-hijau'],
    ['singkog', 'singkong'],
    ['wortle', 'wortel'],
    ['telor ayam', 'telur-ayam'],
    ['ubi jalr ungu', 'ubi-jalar-ungu'],
    ['teri nasii', 'teri-nasi'],
    ['DR100', 'kangkung'],
    ['water spinach', 'kangkung'],
  ])('%s is %s', (typed, code) => {
    expect(first(typed)).toBe(code)
  })

  test('cabe and cabai find the same chillies in the same order', () => {
    expect(all('cabe')).toEqual(all('cabai'))
    expect(all('cabe').length).toBeGreaterThanOrEqual(4)
  })

  test('the name itself stands before longer names, and those before words within words', () => {
    expect(all('tahu')[0]).toBe('tahu')
    expect(all('bayam').slice(0, 2)).toEqual(['bayam', 'bayam-merah'])
  })

  test('a slip is looked past only when nothing is called so, and is said to be a guess', () => {
    expect(searchFoods(foods, 'kangkng').isGuess).toBe(true)
    expect(searchFoods(foods, 'kangkung')).toMatchObject({ isGuess: false })
    expect(all('kol')).not.toContain('kopi')
  })

  test('short words and nonsense find nothing rather than anything', () => {
    expect(all('xyz')).toEqual([])
    expect(all('no such thing')).toEqual([])
    expect(all('%')).toEqual([])
    expect(all('   ')).toEqual([])
  })
})

test('every food is the first answer to its own Indonesian name or shares that name', () => {
  const lost = shipped.filter(({ nameId }) => {
    const [found] = searchFoods(foods, nameId).foods
    return found?.nameId !== nameId
  })
  expect(lost.map(({ code }) => code)).toEqual([])
})

test('letters apart: one turned pair is one slip, and the way back is as long', () => {
  expect(lettersApart('wortle', 'wortel', 2)).toBe(1)
  expect(lettersApart('tmpe', 'tempe', 1)).toBe(1)
  expect(lettersApart('nila', 'lele', 2)).toBe(3)
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const apart = lettersApart(a, b, 8)
      expect(apart).toBe(lettersApart(b, a, 8))
      expect(apart === 0).toBe(a === b)
      expect(apart).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
