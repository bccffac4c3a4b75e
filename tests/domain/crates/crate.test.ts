import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CRATE_LOADS, CRATE_PLACES, decideTrip } from '#app/features/crates/crate.ts'

const today = '2026-11-21'
const food = { mark: 'food' as const, markedOn: '2026-11-01' }
const trip = { carries: 'food' as const, goesTo: 'kitchen' as const, carriedOn: today }

test('a food crate brings kangkung to the kitchen and stays a food crate', () => {
  expect(decideTrip(food, trip, today)).toEqual({ ok: true, mark: 'food' })
})

test('a crate that carried leftovers to the waste point never brings food again', () => {
  const went = decideTrip(food, { ...trip, carries: 'waste', goesTo: 'waste-point' }, today)
  expect(went).toEqual({ ok: true, mark: 'pens' })
  const back = decideTrip({ ...food, mark: 'pens' }, trip, today)
  expect(back).toEqual({ ok: false, refusal: 'crate-of-pens-to-kitchen' })
})

test('manure goes to no kitchen, not even in a clean crate', () => {
  const refused = decideTrip(food, { ...trip, carries: 'manure' }, today)
  expect(refused).toEqual({ ok: false, refusal: 'waste-to-kitchen' })
})

test('no order of trips brings a crate from the pens back to a kitchen', () => {
  const trips = fc.record({
    carries: fc.constantFrom(...CRATE_LOADS),
    goesTo: fc.constantFrom(...CRATE_PLACES),
    carriedOn: fc.constant(today),
  })
  fc.assert(
    fc.property(fc.array(trips, { maxLength: 12 }), (asked) => {
      let crate: { mark: 'food' | 'pens'; markedOn: string } = food
      let wasDirty = false
      for (const one of asked) {
        const decision = decideTrip(crate, one, today)
        if (!decision.ok) continue
        expect(wasDirty && (one.goesTo === 'kitchen' || one.carries === 'food')).toBe(false)
        wasDirty ||= one.carries !== 'food' || ['pens', 'waste-point'].includes(one.goesTo)
        crate = { ...crate, mark: decision.mark }
      }
    }),
  )
})
