import { expect, test } from 'vitest'
import { expectedOf, withRange } from '#app/features/forecasts/expected-lot.ts'
import type { Promised } from '#app/features/forecasts/reliability.ts'
import { assemblePlanningProblem } from '#app/features/planning/assemble-planning-problem.server.ts'
import { addDays } from '#app/shared/day.ts'
import { readProblem } from '#solver/problem/read-problem.ts'
import { lot, planningInput } from '../../support/planning-input.ts'

const readyOn = '2026-11-02'
const brought = (deliveredKg: number, lateDays = 0): Promised => ({
  readyOn,
  promisedKg: 20,
  deliveredKg,
  deliveredOn: addDays(readyOn, lateDays),
})
const punctual = [12, 13, 14, 15, 16, 17, 18, 19, 20].map((kg) => brought(kg))
const late = [12, 13, 14, 15, 16, 17, 18, 19, 20].map((kg) => brought(kg, 1))
const expectedBy = (promises: Promised[]) => expectedOf(40, { ofFood: promises, ofUnit: promises })

test('40 kg said by a unit that brings 60 to 100 % of its word: 24 to 40 kg, 30.4 counted on', () => {
  expect(expectedBy(punctual)).toEqual({
    range: { lowKg: 24, likelyKg: 32, highKg: 40 },
    countedKg: 30.4,
  })
})

test('the same kilograms a day late count half: 12 to 40 kg, and 13.6 counted on', () => {
  const expected = expectedBy(late)
  expect(expected?.range).toEqual({ lowKg: 12, likelyKg: 16, highKg: 40 })
  expect(expected?.countedKg).toBe(13.6)
})

test('of 24 to 40 kg, 30.4 counted on, 10 kg are promised elsewhere: 14 to 30 kg and 20.4 are left', () => {
  const left = withRange(lot({ kg: 40 }), expectedBy(punctual), 10)
  expect(left).toMatchObject({ kg: 20.4, range: { lowKg: 14, likelyKg: 22, highKg: 30 } })
  expect(withRange(lot({ kg: 40 }), undefined, 10)).toMatchObject({ kg: 30 })
})

test('a problem with an uncertain harvest is of the second format and is read without a defect', () => {
  const uncertain = withRange(lot({ kg: 40 }), expectedBy(punctual), 10)
  const problem = assemblePlanningProblem(planningInput({ lots: [uncertain] }))
  expect(problem.format).toBe('lumbung/planning-problem@2')
  expect(problem.lots[0]).toMatchObject({ kg: 20.4, lowKg: 14, likelyKg: 22, highKg: 30 })
  expect(readProblem(JSON.stringify(problem))).toMatchObject({ ok: true })
  expect(assemblePlanningProblem(planningInput()).format).toBe('lumbung/planning-problem@1')
})

test('a unit that always brings a tenth more is counted on for its word: 40 kg, not 43', () => {
  const generous = { range: { lowKg: 40, likelyKg: 44, highKg: 48 }, countedKg: 43 }
  expect(withRange(lot({ kg: 40 }), generous, 0)).toMatchObject({
    kg: 40,
    range: { lowKg: 40, likelyKg: 40, highKg: 40 },
  })
})
