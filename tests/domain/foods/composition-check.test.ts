import { describe, expect, test } from 'vitest'
import { checkComposition } from '#app/features/foods/composition-check.ts'

const row = (amounts: Record<string, number>, edibleShare?: number) => ({
  edibleShare,
  amounts: new Map(Object.entries(amounts)),
})
const rules = (amounts: Record<string, number>, edibleShare?: number) =>
  checkComposition(row(amounts, edibleShare)).map(({ rule }) => rule)

const rice = {
  ENERC_KCAL: 357,
  PROCNT: 8.4,
  FAT: 1.7,
  CHOCDF: 77.1,
  FIBTG: 0.2,
  WATER: 12,
  ASH: 0.8,
  K: 71,
}

describe('a row that may be believed', () => {
  test('milled rice breaks no rule', () => {
    expect(rules(rice, 1)).toEqual([])
  })
  test('cinnamon has 247 kcal: half of its carbohydrate is fibre', () => {
    expect(rules({ ENERC_KCAL: 247, PROCNT: 4, FAT: 1.2, CHOCDF: 80.6, FIBTG: 53.1 })).toEqual([])
  })
  test('salt may be all ash and sodium, and holds no potassium', () => {
    expect(
      rules({ NA: 38_758, ASH: 99.8, K: 0, WATER: 0.2, PROCNT: 0, FAT: 0, CHOCDF: 0 }),
    ).toEqual([])
  })
  test('what is not stated is not judged', () => {
    expect(rules({ ENERC_KCAL: 357 })).toEqual([])
    expect(rules({})).toEqual([])
  })
})

describe('a row that may not', () => {
  test('dry noodles with 6.3 g of carbohydrate sum to 30 g and cannot give 339 kcal', () => {
    const noodles = {
      ENERC_KCAL: 339,
      PROCNT: 10,
      FAT: 1.7,
      CHOCDF: 6.3,
      FIBTG: 0.4,
      WATER: 10.6,
      ASH: 1.4,
    }
    expect(rules(noodles)).toEqual(['proximate-sum', 'atwater'])
    expect(rules({ ...noodles, CHOCDF: 76.3 })).toEqual([])
  })
  test('proximates of 95 and 105 g pass, of 94.9 and 105.1 g do not', () => {
    const watery = (water: number) => rules({ WATER: water, PROCNT: 1, FAT: 0, CHOCDF: 4, ASH: 0 })
    expect([watery(90), watery(100)].flat()).toEqual([])
    expect(watery(89.9)).toEqual(['proximate-sum'])
    expect(rules({ WATER: 100, PROCNT: 1, FAT: 0, CHOCDF: 4.1, ASH: 0 })).toEqual(['proximate-sum'])
  })
  test('energy 126 kcal from 100 kcal of carbohydrate is too much, 125 is not', () => {
    const sugar = (kcal: number) => rules({ ENERC_KCAL: kcal, PROCNT: 0, FAT: 0, CHOCDF: 25 })
    expect(sugar(125)).toEqual([])
    expect(sugar(126)).toEqual(['atwater'])
    expect(sugar(74)).toEqual(['atwater'])
  })
  test('12 g of fibre cannot be part of 10.1 g of carbohydrate', () => {
    expect(rules({ FIBTG: 12, CHOCDF: 10.1 })).toEqual(['fibre-above-carbohydrate'])
    expect(rules({ FIBTG: 10.1, CHOCDF: 10.1 })).toEqual([])
  })
  test('9999 is a mark of a spreadsheet, not a laboratory value', () => {
    expect(rules({ CARTB: 9999 })).toEqual(['sentinel'])
  })
  test('a BDD of 0, of 120 % and of 85 (percent taken for a share) are refused', () => {
    expect([rules({}, 0), rules({}, 1.2), rules({}, 85)]).toEqual(Array(3).fill(['edible-share']))
    expect(rules({}, 0.85)).toEqual([])
  })
  test('124 mg of copper in an apple is ten times the richest food', () => {
    expect(rules({ CU: 124.2 })).toEqual(['extreme-value'])
    expect(rules({ CU: 9.8 })).toEqual([])
  })
  test('flour with 1 g of ash but 0 mg of potassium was never measured for it', () => {
    expect(rules({ K: 0, ASH: 1, FAT: 1 })).toEqual(['zero-potassium'])
    expect(rules({ K: 0, ASH: 1, FAT: 98 })).toEqual([])
  })
  test('amounts below zero are refused', () => {
    expect(rules({ FE: -1 })).toEqual(['negative'])
  })
})
