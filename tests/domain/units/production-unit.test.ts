import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropHeightCm } from '#app/features/units/crop.ts'
import { decideCrop, growsPlants } from '#app/features/units/production-unit.ts'

const bed = (over: object = {}) => ({
  kind: 'bed' as const,
  location: 'inside-wall' as const,
  maxCropHeightCm: 60,
  isActive: true,
  ...over,
})

test('a bed inside the wall with a limit of 60 cm takes kangkung, 40 cm, and refuses jagung, 250 cm', () => {
  expect(decideCrop(bed(), { foodCode: 'kangkung' })).toEqual({ ok: true })
  expect(decideCrop(bed(), { foodCode: 'jagung-manis' })).toEqual({
    ok: false,
    refusal: 'crop-too-high',
  })
})

test('a dwarf variety of 55 cm, told by the officer, is taken where the usual terong is refused', () => {
  expect(decideCrop(bed(), { foodCode: 'terong' }).ok).toBe(false)
  expect(decideCrop(bed(), { foodCode: 'terong', heightCm: 55 })).toEqual({ ok: true })
})

test('a crop of exactly the limit is taken, one centimetre more is not', () => {
  expect(decideCrop(bed(), { foodCode: 'sawi', heightCm: 60 }).ok).toBe(true)
  expect(decideCrop(bed(), { foodCode: 'sawi', heightCm: 61 }).ok).toBe(false)
})

test('unknown is not low: an unknown crop and an unknown limit are both refused inside the wall', () => {
  expect(decideCrop(bed(), { foodCode: 'okra' })).toEqual({
    ok: false,
    refusal: 'crop-height-unknown',
  })
  const noLimit = bed({ maxCropHeightCm: undefined })
  expect(decideCrop(noLimit, { foodCode: 'kangkung' })).toEqual({
    ok: false,
    refusal: 'height-limit-unknown',
  })
})

test('outside the wall a field without a limit takes singkong of 3 m', () => {
  const field = bed({ kind: 'field', location: 'off-site', maxCropHeightCm: undefined })
  expect(decideCrop(field, { foodCode: 'singkong' })).toEqual({ ok: true })
})

test('a pond has no height; a unit that is closed down takes nothing', () => {
  expect(growsPlants('pond')).toBe(false)
  expect(
    decideCrop(bed({ kind: 'pond', maxCropHeightCm: undefined }), { foodCode: 'lele' }).ok,
  ).toBe(true)
  expect(decideCrop(bed({ isActive: false }), { foodCode: 'kangkung' })).toEqual({
    ok: false,
    refusal: 'unit-not-active',
  })
})

test('inside the wall no crop ever stands above the limit, whatever is asked', () => {
  const anyCrop = fc.record({
    foodCode: fc.constantFrom('kangkung', 'terong', 'singkong', 'okra'),
    heightCm: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(anyCrop, fc.integer({ min: 1, max: 400 }), (crop, maxCropHeightCm) => {
      if (!decideCrop(bed({ maxCropHeightCm }), crop).ok) return
      expect(crop.heightCm ?? cropHeightCm(crop.foodCode)).toBeLessThanOrEqual(maxCropHeightCm)
    }),
  )
})
