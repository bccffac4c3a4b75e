import { expect, test } from 'vitest'
import { type WeekFacts, weekState } from '#app/features/kitchen-days/week-state.ts'

const facts: WeekFacts = {
  status: 'draft',
  cells: 30,
  filledCells: 0,
  isUnderWay: false,
  isProposed: false,
}
const state = (more: Partial<WeekFacts>) => weekState({ ...facts, ...more })

test('0, 9 and 30 of 30 dishes chosen', () => {
  expect([0, 9, 30].map((filledCells) => state({ filledCells }))).toEqual(['empty', 'open', 'full'])
})

test('an adopted menu stays adopted while a new plan is made', () => {
  expect(state({ status: 'adopted', filledCells: 30, isUnderWay: true })).toBe('adopted')
})

test('a plan under way, then its proposal, speak before the open cells', () => {
  expect(state({ filledCells: 9, isUnderWay: true, isProposed: true })).toBe('under-way')
  expect(state({ filledCells: 9, isProposed: true })).toBe('proposed')
})

test('a week without service is closed, whatever stands on its menu', () => {
  expect(state({ cells: 0, status: 'adopted' })).toBe('closed')
})
