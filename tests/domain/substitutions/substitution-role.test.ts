import { describe, expect, test } from 'vitest'
import type { FoodGroup } from '#app/features/foods/food.ts'
import { roleOf, ruleOf } from '#app/features/substitutions/substitution-role.ts'
import { readReference } from '../../support/reference-data.ts'

const placed = new Map(
  readReference('foods.csv').map((row) => [
    row.code!,
    { code: row.code!, foodGroup: row.food_group as FoodGroup, family: row.family },
  ]),
)
const roleOfCode = (code: string) => roleOf(placed.get(code)!)

describe('which foods take each other’s place', () => {
  test.each([
    ['ayam', 'lele'],
    ['ayam', 'telur-ayam'],
    ['tempe', 'tahu'],
    ['beras', 'singkong'],
    ['kangkung', 'bayam'],
    ['bawang-merah', 'bawang-bombay'],
    ['jeruk-nipis', 'jeruk-kunci'],
  ])('%s and %s', (one, other) => {
    expect(roleOfCode(one)).toBeDefined()
    expect(roleOfCode(one)).toBe(roleOfCode(other))
  })

  test.each([
    ['ayam', 'tempe'],
    ['tempe', 'kacang-kedelai'],
    ['beras', 'beras-ketan-putih'],
    ['lele', 'teri-kering'],
    ['beras', 'tepung-terigu'],
    ['kacang-panjang', 'jengkol'],
    ['telur-ayam', 'telur-asin'],
    ['minyak-goreng', 'santan'],
    ['pepaya', 'kelapa-muda'],
  ])('%s and %s do not', (one, other) => {
    expect(roleOfCode(one)).not.toBe(roleOfCode(other))
  })

  test.each(['garam', 'terasi', 'daun-salam', 'kemiri', 'air', 'ragi-roti', 'kerupuk-udang'])(
    '%s is a matter of taste: nothing takes its place',
    (code) => expect(roleOfCode(code)).toBeUndefined(),
  )
})

test('side dishes keep their protein, staples their energy, vegetables and fruit their edible grams', () => {
  const rule = (code: string) => ruleOf(roleOfCode(code)!)
  expect(['ayam', 'lele', 'telur-ayam', 'tempe', 'susu-sapi'].map(rule)).toEqual(
    Array.from({ length: 5 }, () => 'same-protein'),
  )
  expect(['beras', 'singkong', 'bihun'].map(rule)).toEqual([
    'same-energy',
    'same-energy',
    'same-energy',
  ])
  expect(['kangkung', 'pepaya', 'minyak-goreng'].map(rule)).toEqual([
    'same-edible-grams',
    'same-edible-grams',
    'same-edible-grams',
  ])
})
