import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mbgKg, splitHarvest, USUAL_RULE } from '#app/features/allocations/harvest-split.ts'

const rule = { bamaLeastShare: 0.05, seedShare: 0.03 }
const kgFor = (parts: { purpose: string; kg: number }[], purpose: string) =>
  parts.filter((part) => part.purpose === purpose).reduce((sum, { kg }) => sum + kg, 0)

test('of 100 kg 3 kg are seed, 5 kg BAMA’s, 70 kg go to the kitchens that want them, 22 kg to the market', () => {
  const wants = [
    { kitchen: 'muntok', kg: 50 },
    { kitchen: 'sungai-liat', kg: 20 },
  ]
  expect(splitHarvest(100, rule, wants)).toEqual([
    { purpose: 'seed', kg: 3, reason: 'seed-first' },
    { purpose: 'bama', kg: 5, reason: 'bama-least-share' },
    { purpose: 'mbg', kitchen: 'muntok', kg: 50, reason: 'kitchen-wants-it' },
    { purpose: 'mbg', kitchen: 'sungai-liat', kg: 20, reason: 'kitchen-wants-it' },
    { purpose: 'market', kg: 22, reason: 'nobody-else-wants-it' },
  ])
})

test('kitchens that want 200 of 92 kg share them one to three, and BAMA keeps its 5 kg', () => {
  const parts = splitHarvest(100, rule, [
    { kitchen: 'muntok', kg: 50 },
    { kitchen: 'sungai-liat', kg: 150 },
  ])
  expect(kgFor(parts, 'bama')).toBe(5)
  expect(parts.filter(({ purpose }) => purpose === 'mbg')).toEqual([
    { purpose: 'mbg', kitchen: 'muntok', kg: 23, reason: 'kitchens-share-what-is-left' },
    { purpose: 'mbg', kitchen: 'sungai-liat', kg: 69, reason: 'kitchens-share-what-is-left' },
  ])
  expect(kgFor(parts, 'market')).toBe(0)
})

test('whatever is harvested and wanted, the parts add up to the gram and BAMA gets its share', () => {
  const kg = fc.integer({ min: 1, max: 500_000 }).map((grams) => grams / 1000)
  const wants = fc.array(kg, { maxLength: 5 })
  const share = fc.integer({ min: 0, max: 50 }).map((percent) => percent / 100)
  fc.assert(
    fc.property(kg, wants, share, share, (harvestKg, wanted, bamaLeastShare, seedShare) => {
      const parts = splitHarvest(
        harvestKg,
        { bamaLeastShare, seedShare },
        wanted.map((one, index) => ({ kitchen: String(index), kg: one })),
      )
      const grams = parts.reduce((sum, part) => sum + Math.round(part.kg * 1000), 0)
      expect(grams).toBe(Math.round(harvestKg * 1000))
      expect(kgFor(parts, 'bama')).toBeGreaterThanOrEqual(harvestKg * bamaLeastShare - 0.0015)
      expect(parts.every((part) => part.kg > 0)).toBe(true)
      for (const [index, one] of wanted.entries()) {
        const got = parts.find(({ kitchen }) => kitchen === String(index))?.kg ?? 0
        expect(got).toBeLessThanOrEqual(one + 0.006)
      }
    }),
  )
})

test('MBG may have 92 of 100 kg by the rule, 60 of a lot of which 40 are kept, and all that was bought', () => {
  const said = { ...USUAL_RULE, ...rule }
  const lot = { kg: 100, origin: 'harvest' }
  expect(mbgKg(lot, { rule: said })).toBeCloseTo(92)
  expect(mbgKg(lot, { rule: said, kept: { openKg: 40 } })).toBe(60)
  expect(mbgKg({ kg: 100, origin: 'purchase' }, { rule: said })).toBe(100)
  expect(mbgKg(lot, {})).toBe(100)
})
