import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate } from '#app/features/forecasts/calibration.ts'
import { quantile } from '#app/features/forecasts/quantile.ts'

const spread = { low: 0.8, typical: 1.2, high: 2 }
const share = fc.double({ min: 0, max: 3, noNaN: true })

test('of nine harvests the least and the greatest are the ends, of nineteen the second ones', () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  expect([0.1, 0.5, 0.9].map((below) => quantile(upTo(9), below))).toEqual([1, 5, 9])
  expect([0.1, 0.5, 0.9].map((below) => quantile(upTo(19), below))).toEqual([2, 10, 18])
})

test('between two ranks the end lies in between: of 14 harvests rank 1.5', () => {
  expect(quantile([10, 20, ...Array<number>(12).fill(30)], 0.1)).toBeCloseTo(15)
  expect(quantile([], 0.5)).toBeUndefined()
})

test('a quantile lies among what was seen and rises with its share', () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 1 }), fc.tuple(share, share), (seen, [one, other]) => {
      const [low, high] = [Math.min(one, other) / 3, Math.max(one, other) / 3]
      const [lower, upper] = [quantile(seen, low) ?? -1, quantile(seen, high) ?? -1]
      expect(lower).toBeLessThanOrEqual(upper)
      expect(lower).toBeGreaterThanOrEqual(Math.min(...seen))
      expect(upper).toBeLessThanOrEqual(Math.max(...seen))
    }),
  )
})

test('before two finished cycles the parameters of the crop speak: 0.8, 1.2, 2 kg are 0.67, 1, 1.67', () => {
  const one = calibrate([0.5], spread)
  expect(one.basis).toBe('parameters')
  expect([one.low, one.typical, one.high].map((of) => Math.round(of * 100))).toEqual([67, 100, 167])
})

test('two cycles at half their plan draw the level half way, to 0.71 of the plan', () => {
  const two = calibrate([0.5, 0.5], spread)
  expect(two.basis).toBe('few-cycles')
  expect(two.typical).toBeCloseTo(Math.exp((2 * Math.log(0.5)) / 4), 9)
  expect(two.low / two.typical).toBeCloseTo(0.8 / 1.2, 9)
})

test('one failed cycle of three brings the low end to nothing, one of eight does not', () => {
  expect(calibrate([1, 0, 1], spread).low).toBe(0)
  expect(calibrate([1, 1, 1, 0, 1, 1, 1, 1, 1], spread).basis).toBe('own-history')
  expect(calibrate([1, 1, 1, 0, 1, 1, 1, 1], spread).low).toBeGreaterThan(0)
})

test('from nine cycles on the unit speaks alone, and only its last nineteen', () => {
  const nine = calibrate([0.9, 1, 1.1, 0.8, 1.2, 1, 0.7, 1.3, 1], spread)
  expect(nine).toMatchObject({ basis: 'own-history', finished: 9, low: 0.7, typical: 1, high: 1.3 })
  const older = Array<number>(30).fill(0)
  expect(calibrate([...older, ...Array<number>(19).fill(1)], spread)).toMatchObject({
    finished: 19,
    low: 1,
  })
})

test('whatever came, low is never above the middle and the middle never above high', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 40 }), (shares) => {
      const { low, typical, high } = calibrate(shares, spread)
      expect(low).toBeLessThanOrEqual(typical)
      expect(typical).toBeLessThanOrEqual(high)
      expect(low).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('of draws in no order, nine seen, the tenth lies between the ends in eight of ten cases', () => {
  let state = 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const CASES = 4000
  let inside = 0
  for (let index = 0; index < CASES; index += 1) {
    const { low, high } = calibrate(Array.from({ length: 9 }, next), spread)
    const tenth = next()
    if (low <= tenth && tenth <= high) inside += 1
  }
  expect(inside / CASES).toBeGreaterThan(0.78)
  expect(inside / CASES).toBeLessThan(0.82)
})
