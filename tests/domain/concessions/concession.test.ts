import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Conceded,
  concededBand,
  isSameConcession,
  raisedIdrPerPortion,
} from '#app/features/concessions/concession.ts'
import { readConceded } from '#app/features/concessions/read-concession.server.ts'
import { assemblePlanningProblem } from '#app/features/planning/assemble-planning-problem.server.ts'
import { kitchen, planningInput } from '../../support/planning-input.ts'

const pupils = 'sd46-midday-large'
const iron = (acceptedAmount: number, limit: 'min' | 'max' = 'min'): Conceded => ({
  code: 'accept-nutrient',
  facts: { group: pupils, nutrient: 'FE', limit, limitAmount: 2.4, acceptedAmount, days: [] },
})
const money = (idrPerPortion: number): Conceded => ({
  code: 'raise-budget',
  facts: { idrPerPortion, totalIdr: idrPerPortion * 1000 },
})

test('2.1 mg of iron accepted where 2.4 mg are asked lowers that floor and no other', () => {
  const floor = { nutrient: 'FE', per: 'horizon' as const, min: 2.4 }
  expect(concededBand(floor, pupils, [iron(2.1)]).min).toBeCloseTo(2.1, 4)
  expect(concededBand(floor, 'smp-midday-large', [iron(2.1)])).toEqual(floor)
  expect(concededBand({ ...floor, nutrient: 'CA' }, pupils, [iron(2.1)]).min).toBe(2.4)
})

test('a concession never makes a band narrower', () => {
  const amount = fc.double({ min: 0.01, max: 1000, noNaN: true })
  fc.assert(
    fc.property(amount, amount, amount, (min, more, accepted) => {
      const band = { nutrient: 'FE', min, max: min + more }
      const eased = concededBand(band, pupils, [iron(accepted), iron(accepted, 'max')])
      expect(eased.min).toBeLessThanOrEqual(band.min)
      expect(eased.max).toBeGreaterThanOrEqual(band.max)
    }),
  )
})

test('Rp 250 and Rp 100 granted a portion are Rp 350, and the next plan may spend them', () => {
  const granted = [money(250), money(100)]
  expect(raisedIdrPerPortion(granted)).toBe(350)
  const input = planningInput({ kitchens: [kitchen({ concessions: granted })] })
  const [group] = assemblePlanningProblem(input).kitchens[0]!.groups
  expect(group?.budgetIdrPerPortion).toBe(10_350)
})

test('600 kcal accepted where 585 to 683 are asked leaves the band; 560 lowers it for the plan', () => {
  const energy = (acceptedAmount: number): Conceded => ({
    code: 'accept-nutrient',
    facts: {
      ...{ group: pupils, nutrient: 'ENERC_KCAL', limit: 'min', limitAmount: 585 },
      ...{ acceptedAmount, days: ['2026-11-23'] },
    },
  })
  const bandWith = (one: Conceded) => {
    const input = planningInput({ kitchens: [kitchen({ concessions: [one] })] })
    return assemblePlanningProblem(input).kitchens[0]!.groups[0]!.bands[0]
  }
  expect(bandWith(energy(600))?.min).toBe(585)
  expect(bandWith(energy(560))?.min).toBeCloseTo(560, 2)
})

test('the same way out twice is one: its band, its food or its kind say so, not its amount', () => {
  expect(isSameConcession(iron(2.1), iron(2))).toBe(true)
  expect(isSameConcession(iron(2.1), iron(2.1, 'max'))).toBe(false)
  expect(isSameConcession(money(250), iron(2.1))).toBe(false)
})

test('what a row holds is read as it was told, and nothing else is', () => {
  expect(
    readConceded({ code: 'accept-skipped', facts: { course: 'fruit', days: ['2026-11-23'] } }),
  ).toMatchObject({ facts: { courses: 1 } })
  expect(readConceded({ code: 'accept-nutrient', facts: { group: pupils } })).toBeUndefined()
  expect(readConceded({ code: 'forgive-everything', facts: {} })).toBeUndefined()
})
