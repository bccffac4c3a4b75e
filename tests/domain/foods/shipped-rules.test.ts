import { describe, expect, test } from 'vitest'
import { agreesWithPrinted, derivedBands, type MealBand } from '#app/features/foods/meal-band.ts'
import { GROUP_KINDS, type GroupKind, type Meal, mealOf } from '#app/features/foods/requirement.ts'
import { ruleSetOn, ruleValue } from '#app/features/foods/rule-set.ts'
import { readReference, shippedRequirements } from '../../support/reference-data.ts'

describe('AKG and the rule set that are shipped', () => {
  const akg = shippedRequirements()
  const rows = readReference('meal-bands.csv')
  const limit = (text: string | undefined) => (text ? Number(text) : undefined)
  const bands: MealBand[] = rows.map((row) => ({
    groupKind: row.group_kind as GroupKind,
    meal: row.meal as Meal,
    nutrient: row.nutrient!,
    basis: row.basis as MealBand['basis'],
    min: limit(row.min_amount),
    max: limit(row.max_amount),
    minShare: limit(row.min_share),
    maxShare: limit(row.max_share),
    source: row.source!,
  }))

  test('AKG 2019 is complete: 26 groups x 36 nutrients, five groups are increments', () => {
    const groups = new Set(akg.map(({ lifeStage, sex }) => `${lifeStage} ${sex}`))
    expect([groups.size, new Set(akg.map(({ nutrient }) => nutrient)).size, akg.length]).toEqual([
      26, 36, 936,
    ])
    const more = akg.filter(({ isIncrement }) => isIncrement).map(({ lifeStage }) => lifeStage)
    expect(new Set(more).size).toBe(5)
  })

  test('the derived bands that are stored are those that the rule computes', () => {
    const places = [
      ...GROUP_KINDS.map((groupKind) => ({ groupKind, meal: mealOf(groupKind) })),
      { groupKind: 'toddler', meal: 'midday' } as const,
    ]
    const plain = (band: MealBand) => JSON.parse(JSON.stringify(band))
    expect(bands.filter(({ basis }) => basis === 'akg-derived').map(plain)).toEqual(
      places.flatMap((place) => derivedBands(akg, place)).map(plain),
    )
  })

  test('printed bands differ from the derived ones only where we say: fibre, fat of SMA, mothers, staff', () => {
    const differing = bands
      .filter(({ basis }) => basis === 'printed')
      .filter((printed) => {
        const derived = bands.find(
          (one) =>
            one.basis === 'akg-derived' &&
            one.groupKind === printed.groupKind &&
            one.meal === printed.meal &&
            one.nutrient === printed.nutrient,
        )
        return !derived || !agreesWithPrinted(derived, printed)
      })
      .map(({ groupKind, nutrient }) => `${groupKind} ${nutrient}`)
    const fibre = differing.filter((one) => one.endsWith('FIBTG'))
    expect(fibre.length).toBe(10)
    const rest = differing.filter((one) => !one.endsWith('FIBTG') && !one.startsWith('staff'))
    expect(rest).toEqual(['sma FAT', 'breastfeeding ENERC_KCAL', 'breastfeeding PROCNT'])
  })

  test('the rule set of 2026 is in force on 23 November 2026 and was not in 2025', () => {
    const sets = readReference('rule-sets.csv').map((row) => ({
      code: row.code,
      effectiveFrom: row.effective_from!,
      effectiveUntil: row.effective_until || undefined,
    }))
    expect(ruleSetOn(sets, '2026-11-23')?.code).toBe('juknis-2026')
    expect(ruleSetOn(sets, '2025-12-31')).toBeUndefined()
  })

  test('every number of the rule set names its source and how sure we are', () => {
    const values = readReference('rule-set-values.csv')
    expect(values.filter((row) => !row.source || !row.unit)).toEqual([])
    expect(values.filter((row) => !['high', 'medium', 'low'].includes(row.confidence!))).toEqual([])
    const numbers = values.map((row) => ({ ...row, key: row.key!, value: Number(row.value) }))
    const typed = numbers.map(({ key, value: number }) => ({
      key,
      value: number,
      unit: '',
      source: '',
      confidence: 'low' as const,
    }))
    expect(ruleValue(typed, 'price-ceiling-small-idr')).toBe(8000)
    expect(ruleValue(typed, 'price-ceiling-large-idr')).toBe(10_000)
    expect(ruleValue(typed, 'never-heard-of')).toBeUndefined()
  })
})
