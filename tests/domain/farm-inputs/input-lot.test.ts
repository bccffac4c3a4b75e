import { expect, test } from 'vitest'
import { decideOnFoodBed, decideUse } from '#app/features/farm-inputs/input-lot.ts'

const compost = { kind: 'compost' as const, kg: 50, receivedOn: '2026-11-01' }
const result = { meetsLimits: true, testedOn: '2026-11-10' }
const bed = { unitId: 'a', unitKind: 'bed' as const, on: '2026-11-20' }

test('compost with coal ash goes to no food bed before a laboratory says that it may', () => {
  const ash = { ...compost, containsCoalAsh: true }
  expect(decideOnFoodBed(ash)).toEqual({ ok: false, refusal: 'coal-ash-without-lab-result' })
  expect(decideOnFoodBed({ ...ash, labResult: result })).toEqual({ ok: true })
  const above = { ...ash, labResult: { ...result, meetsLimits: false } }
  expect(decideOnFoodBed(above)).toEqual({ ok: false, refusal: 'coal-ash-above-limits' })
})

test('of compost that nobody asked about the worst is taken; kitchen compost goes anywhere', () => {
  expect(decideOnFoodBed(compost)).toEqual({ ok: false, refusal: 'coal-ash-unknown' })
  expect(decideOnFoodBed({ ...compost, containsCoalAsh: false })).toEqual({ ok: true })
  expect(decideOnFoodBed({ kind: 'seed' })).toEqual({ ok: true })
})

test('30 of 50 kg of kitchen compost leave 20; 60 kg are refused', () => {
  const clean = { ...compost, containsCoalAsh: false }
  expect(decideUse(clean, { ...bed, kg: 30 })).toEqual({ ok: true, leftKg: 20 })
  expect(decideUse(clean, { ...bed, kg: 60 })).toEqual({ ok: false, refusal: 'more-than-in-stock' })
})

test('a lot is not used before it came, nor in a unit for which it is not kept', () => {
  const clean = { ...compost, containsCoalAsh: false }
  const early = decideUse(clean, { ...bed, on: '2026-10-31', kg: 5 })
  expect(early).toEqual({ ok: false, refusal: 'used-before-received' })
  const other = decideUse({ ...clean, unitId: 'b' }, { ...bed, kg: 5 })
  expect(other).toEqual({ ok: false, refusal: 'input-of-other-unit' })
})
