import { expect, test } from 'vitest'
import {
  decideMeat,
  decideSlaughter,
  needsSlaughter,
} from '#app/features/livestock/slaughter-record.ts'

const record = { slaughteredOn: '2026-11-20', carcassKg: 40 }
const meat = { kg: 25, harvestedOn: '2026-11-20', receivedKg: 0 }

test('chicken of a flock needs a slaughter; eggs, fish and kangkung do not', () => {
  expect(needsSlaughter('broiler-flock', 'meat')).toBe(true)
  expect(needsSlaughter('herd', 'meat')).toBe(true)
  expect(needsSlaughter('layer-flock', 'egg')).toBe(false)
  expect(needsSlaughter('pond', 'fish')).toBe(false)
  expect(needsSlaughter('bed', 'vegetable')).toBe(false)
})

test('25 kg of 40 kg of carcasses become a lot; a second 25 kg do not', () => {
  expect(decideMeat([record], meat)).toEqual({ ok: true })
  const second = decideMeat([record], { ...meat, receivedKg: 25 })
  expect(second).toEqual({ ok: false, refusal: 'more-than-slaughtered' })
  expect(decideMeat([record], { ...meat, kg: 15, receivedKg: 25 })).toEqual({ ok: true })
})

test('without a slaughter on file, or with one of a later day, no meat becomes a lot', () => {
  expect(decideMeat([], meat)).toEqual({ ok: false, refusal: 'slaughter-record-missing' })
  const later = decideMeat([record], { ...meat, harvestedOn: '2026-11-19' })
  expect(later).toEqual({ ok: false, refusal: 'slaughter-record-missing' })
})

test('nobody slaughters in a kangkung bed or tomorrow', () => {
  expect(decideSlaughter('bed', '2026-11-20', '2026-11-21').ok).toBe(false)
  expect(decideSlaughter('herd', '2026-11-22', '2026-11-21').ok).toBe(false)
  expect(decideSlaughter('herd', '2026-11-21', '2026-11-21').ok).toBe(true)
})
