import { describe, expect, test } from 'vitest'
import { agreesWithPrinted, derivedBand, derivedBands } from '#app/features/foods/meal-band.ts'
import {
  dailyNeed,
  GROUP_KINDS,
  inPrintedOrder,
  mealOf,
  placesOf,
} from '#app/features/foods/requirement.ts'
import { shippedRequirements } from '../../support/reference-data.ts'

const akg = shippedRequirements()

describe('the daily need of a group (AKG 2019)', () => {
  test('pupils of SD 4 to 6 need 1,950 kcal, half way between boys and girls', () => {
    expect(dailyNeed(akg, 'sd46', 'ENERC_KCAL')).toBe(1950)
  })
  test('a pregnant woman needs 2,250 kcal and the mean of +180, +300 and +300', () => {
    expect(dailyNeed(akg, 'pregnant', 'ENERC_KCAL')).toBe(2510)
  })
  test('a breastfeeding woman needs 77.5 g of protein: 60 and the mean of +20 and +15', () => {
    expect(dailyNeed(akg, 'breastfeeding', 'PROCNT')).toBe(77.5)
  })
  test('staff are men and women of 19 to 49: 2,400 kcal', () => {
    expect(dailyNeed(akg, 'staff', 'ENERC_KCAL')).toBe(2400)
  })
  test('without one of its rows a need is unknown, not a mean of the rest', () => {
    const lost = akg.filter((row) => row.lifeStage !== 'pregnant-trimester-3')
    expect(dailyNeed(lost, 'pregnant', 'ENERC_KCAL')).toBeUndefined()
    expect(derivedBand(lost, { groupKind: 'pregnant', meal: 'midday' }, 'FE')).toBeUndefined()
  })
})

describe('the band of a meal', () => {
  test('SD 4 to 6 at midday: 585 to 682.5 kcal', () => {
    const band = derivedBand(akg, { groupKind: 'sd46', meal: 'midday' }, 'ENERC_KCAL')
    expect(band).toMatchObject({ min: 585, max: 682.5, minShare: 0.3, maxShare: 0.35 })
  })
  test('PAUD in the morning: 280 to 350 kcal, 4 to 5 g of fibre', () => {
    const place = { groupKind: 'paud', meal: 'morning' } as const
    expect(derivedBand(akg, place, 'ENERC_KCAL')).toMatchObject({ min: 280, max: 350 })
    expect(derivedBand(akg, place, 'FIBTG')).toMatchObject({ min: 4, max: 5 })
  })
  test('iron has a floor and no ceiling, sodium has no band', () => {
    const bands = derivedBands(akg, { groupKind: 'smp', meal: 'midday' })
    expect(bands.find(({ nutrient }) => nutrient === 'FE')).toMatchObject({
      min: 3.9,
      minShare: 0.3,
    })
    expect(bands.find(({ nutrient }) => nutrient === 'FE')?.max).toBeUndefined()
    expect(bands.some(({ nutrient }) => nutrient === 'NA')).toBe(false)
  })
  test('small children are served in the morning, the others at midday', () => {
    expect(GROUP_KINDS.filter((kind) => mealOf(kind) === 'morning')).toEqual([
      'toddler',
      'paud',
      'sd13',
    ])
  })
  test('668 kcal printed is 667.5 derived; 3.2 g of fibre printed is not 4', () => {
    const derived = derivedBand(akg, { groupKind: 'smp', meal: 'midday' }, 'ENERC_KCAL')!
    expect(agreesWithPrinted(derived, { ...derived, min: 668, max: 779 })).toBe(true)
    const fibre = derivedBand(akg, { groupKind: 'paud', meal: 'morning' }, 'FIBTG')!
    expect(agreesWithPrinted(fibre, { ...fibre, min: 3.2, max: 4 })).toBe(false)
  })
})

describe('what a page lists', () => {
  test('AKG in the order of the regulation, whatever the database gives', () => {
    const groups = (rows: typeof akg) => [
      ...new Set(rows.map((row) => `${row.lifeStage} ${row.sex}`)),
    ]
    const printed = groups(inPrintedOrder([...akg].reverse()))
    expect(printed).toHaveLength(26)
    expect([printed[0], printed[5], printed[13], printed[25]]).toEqual([
      'age-0-5-months any',
      'age-10-12 male',
      'age-10-12 female',
      'breastfeeding-months-7-12 female',
    ])
    expect(printed).toEqual(groups(akg))
  })
  test('a group stands once for each meal that has a band', () => {
    const bands = [
      { groupKind: 'smp', meal: 'midday' },
      { groupKind: 'toddler', meal: 'midday' },
      { groupKind: 'toddler', meal: 'morning' },
      { groupKind: 'smp', meal: 'midday' },
    ] as const
    expect(placesOf(bands).map(({ groupKind, meal }) => `${groupKind} ${meal}`)).toEqual([
      'toddler morning',
      'toddler midday',
      'smp midday',
    ])
  })
})
