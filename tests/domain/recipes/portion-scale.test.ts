import { describe, expect, test } from 'vitest'
import { derivedBands } from '#app/features/foods/meal-band.ts'
import { GROUP_KINDS, mealOf } from '#app/features/foods/requirement.ts'
import { bandRatio } from '#app/features/recipes/portion-scale.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { readReference, shippedRequirements } from '../../support/reference-data.ts'

const requirements = shippedRequirements()
const bands = GROUP_KINDS.flatMap((groupKind) =>
  derivedBands(requirements, { groupKind, meal: mealOf(groupKind) }),
)
const ratioOf = (groupKind: (typeof GROUP_KINDS)[number], nutrient: string) =>
  bandRatio(bands, { groupKind, meal: mealOf(groupKind) }, nutrient)
const shipped = readReference('portion-scales.csv')

describe('what a group gets of the reference portion', () => {
  test('SMP needs 723.1 kcal where SD 4-6 needs 633.8: 1.14 times the energy, 1.29 times the protein', () => {
    expect(ratioOf('smp', 'ENERC_KCAL')).toBeCloseTo(1.141, 3)
    expect(ratioOf('smp', 'PROCNT')).toBeCloseTo(1.286, 3)
  })

  test('a nutrient without a ceiling has no middle, so no ratio', () => {
    expect(ratioOf('smp', 'FE')).toBeUndefined()
  })

  test('every group has a scale for every course, the reference group 1 of each', () => {
    for (const kind of GROUP_KINDS) {
      const courses = shipped.filter((row) => row.group_kind === kind).map((row) => row.course)
      expect(courses.toSorted()).toEqual([...COURSES].toSorted())
    }
    const reference = shipped.filter((row) => row.group_kind === 'sd46')
    expect(reference.map((row) => row.scale)).toEqual(['1', '1', '1', '1', '1'])
  })

  test('each source states the ratio of the energy bands that it was derived from', () => {
    for (const kind of GROUP_KINDS.filter((one) => one !== 'sd46')) {
      const said = `SD 4-6 = ${ratioOf(kind, 'ENERC_KCAL')?.toFixed(2)}`
      const others = shipped.filter((row) => row.group_kind === kind && !row.source!.includes(said))
      expect(others).toEqual([])
    }
  })

  test('a scale that leaves the ratio by more than 0.08 gives its reason', () => {
    const bare = shipped.filter((row) => {
      const kind = GROUP_KINDS.find((one) => one === row.group_kind)!
      const ratio = ratioOf(kind, 'ENERC_KCAL')!
      return Math.abs(Number(row.scale) - ratio) > 0.08 && !row.source!.includes(';')
    })
    expect(bare).toEqual([])
  })
})
