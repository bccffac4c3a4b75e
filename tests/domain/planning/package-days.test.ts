import { expect, test } from 'vitest'
import { checkPlanningInput } from '#app/features/planning/check-planning-input.ts'
import { planningInput } from '../../support/planning-input.ts'

test('a package day with an open course is not filled by the solver: the run is refused and says which', () => {
  const input = planningInput()
  const [first, ...others] = input.kitchens
  const kitchens = [{ ...first!, openPackageDays: ['2027-02-08', '2027-02-09'] }, ...others]
  expect(checkPlanningInput({ ...input, kitchens })).toEqual([
    { code: 'package-day-open', kitchen: first!.code, days: '2027-02-08, 2027-02-09' },
  ])
  expect(checkPlanningInput(input)).toEqual([])
})
