import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nutritionOf, sumNutrition } from '#app/features/foods/composition.ts'
import type { MealBand } from '#app/features/foods/meal-band.ts'
import {
  type AuditedDish,
  auditGroup,
  auditNutrient,
  countVerdicts,
} from '#app/features/nutrition-audits/planned-nutrition.ts'
import type { Course } from '#app/features/recipes/recipe.ts'

const TAGS = ['ENERC_KCAL', 'FE']
const value = (amountPer100g: number) =>
  ({ amountPer100g, sourceCode: 'x', basis: 'measured' }) as const

/** 100 g of a food with so much of it; `undefined` = never measured. */
const dish = (
  course: Course,
  kcal: number,
  ironMg?: number,
  serviceOn = '2026-11-23',
): AuditedDish => ({
  serviceOn,
  course,
  nutrition: nutritionOf(
    {
      code: `food-of-${course}`,
      edibleGrams: 100,
      composition: new Map([
        ['ENERC_KCAL', value(kcal)],
        ...(ironMg === undefined ? [] : [['FE', value(ironMg)] as const]),
      ]),
    },
    TAGS,
  ),
})

const band = (nutrient: string, min: number, max?: number): MealBand => ({
  groupKind: 'sd46',
  meal: 'midday',
  nutrient,
  basis: 'akg-derived',
  min,
  max,
  source: 'test',
})

const courses: Course[] = ['staple', 'vegetable']
const group = (
  portions: Record<string, number>,
  scales: [Course, number][],
  bands: MealBand[],
) => ({
  scale: new Map(scales),
  portionsOn: new Map(Object.entries(portions)),
  bands,
})
const both: [Course, number][] = [
  ['staple', 1],
  ['vegetable', 1],
]

describe('a kitchen’s planned week', () => {
  test('400 kcal of rice at scale 1.5 and 40 kcal of vegetables make 640 kcal, within 585 to 683', () => {
    const week = { courses, dishes: [dish('staple', 400), dish('vegetable', 40)] }
    const eater = group(
      { '2026-11-23': 410 },
      [
        ['staple', 1.5],
        ['vegetable', 1],
      ],
      [],
    )
    const row = auditNutrient(week, eater, band('ENERC_KCAL', 585, 683))
    expect(row.days).toEqual([
      {
        serviceOn: '2026-11-23',
        amount: { least: 640, most: 640 },
        verdict: 'within',
        unknownFoods: [],
      },
    ])
  })

  test('iron that nobody measured in the vegetables is unknown, not 0, and names the food', () => {
    const week = { courses, dishes: [dish('staple', 400, 1), dish('vegetable', 40)] }
    const row = auditNutrient(week, group({ '2026-11-23': 10 }, both, []), band('FE', 2.4))
    expect(row.week).toEqual({ amount: { least: 1, most: undefined }, verdict: 'unknown' })
    expect(row.days[0]?.unknownFoods).toEqual(['food-of-vegetable'])
  })

  test('enough known iron satisfies a floor although some is unknown', () => {
    const week = { courses, dishes: [dish('staple', 400, 2.5), dish('vegetable', 40)] }
    const row = auditNutrient(week, group({ '2026-11-23': 10 }, both, []), band('FE', 2.4))
    expect(row.week?.verdict).toBe('within')
  })

  test('a weekly floor weighs days by portions: 100 portions of 4 mg and 300 of 2 mg mean 2.5 mg', () => {
    const days = ['2026-11-23', '2026-11-24']
    const dishes = days.flatMap((day, index) => [
      dish('staple', 1, index ? 2 : 4, day),
      dish('vegetable', 1, 0, day),
    ])
    const eater = group({ '2026-11-23': 100, '2026-11-24': 300 }, both, [])
    const row = auditNutrient({ courses, dishes }, eater, band('FE', 2.4))
    expect(row.week?.amount.least).toBeCloseTo(2.5, 9)
    expect(row.week?.verdict).toBe('within')
  })

  test('a day that lacks its vegetables is open, unless it is already too much', () => {
    const rows = (kcal: number) =>
      auditNutrient(
        { courses, dishes: [dish('staple', kcal)] },
        group({ '2026-11-23': 5 }, both, []),
        band('ENERC_KCAL', 585, 683),
      )
    expect(rows(400).days[0]?.verdict).toBe('open')
    expect(rows(700).days[0]?.verdict).toBe('above')
  })

  test('a day without portions of the group is not judged at all', () => {
    const week = { courses, dishes: [dish('staple', 1), dish('vegetable', 1)] }
    const rows = auditGroup(
      week,
      group({ '2026-11-23': 0 }, both, [band('ENERC_KCAL', 585, 683), band('FE', 2.4)]),
    )
    expect(rows.map(({ days }) => days)).toEqual([[], []])
    expect(countVerdicts(rows)).toEqual({ within: 0, below: 0, above: 0, unknown: 0, open: 0 })
  })

  test('the figure of a day is what its dishes give together, whatever the scales', () => {
    const amounts = fc.tuple(
      fc.double({ min: 0, max: 900, noNaN: true }),
      fc.double({ min: 0.3, max: 2, noNaN: true }),
    )
    fc.assert(
      fc.property(amounts, amounts, ([a, sa], [b, sb]) => {
        const week = { courses, dishes: [dish('staple', a), dish('vegetable', b)] }
        const eater = group(
          { '2026-11-23': 1 },
          [
            ['staple', sa],
            ['vegetable', sb],
          ],
          [],
        )
        const row = auditNutrient(week, eater, band('ENERC_KCAL', 1, 5000))
        expect(row.days[0]?.amount.least).toBeCloseTo(a * sa + b * sb, 6)
        expect(sumNutrition(week.dishes.map(({ nutrition }) => nutrition)).edibleGrams).toBe(200)
      }),
    )
  })
})
