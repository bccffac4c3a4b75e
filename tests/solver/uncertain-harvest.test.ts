import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { generateUncertainProblem } from '#solver/generate/generate-problem.ts'
import { random } from '#solver/generate/random.ts'
import { closeWorkers, evaluate, plan, readProblem, verify } from '#solver/index.ts'
import type { Plan } from '#solver/plan/plan.ts'
import type { Lot, PlanningProblem } from '#solver/problem/problem.ts'
import { commitmentsOf, settled } from '#solver/uncertainty/commit.ts'
import { committedPlan } from '#solver/uncertainty/commit-plan.ts'
import { evaluatePlan } from '#solver/uncertainty/evaluate-plan.ts'
import { chanceOfAtLeast, quantileKg } from '#solver/uncertainty/harvest.ts'
import { bestPlan } from './best-plan.ts'
import { smallProblem } from './small-problem.ts'

afterAll(closeWorkers)

const range = fc
  .tuple(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
  )
  .map((kg) => kg.sort((one, other) => one - other))
  .filter(([low = 0, , high = 0]) => high - low > 0.01)
  .map(([lowKg = 0, likelyKg = 0, highKg = 0]) => ({ lowKg, likelyKg, highKg }))

test('the kg that come with chance 0.9 are the kg that nine of ten harvests bring', () => {
  fc.assert(
    fc.property(range, fc.double({ min: 0, max: 1, noNaN: true }), (harvest, below) => {
      expect(chanceOfAtLeast(harvest, quantileKg(harvest, below))).toBeCloseTo(1 - below, 5)
    }),
    { numRuns: 500, seed: 3 },
  )
  const harvest = { lowKg: 0, likelyKg: 10, highKg: 20 }
  expect(chanceOfAtLeast(harvest, 10)).toBe(0.5)
  expect(chanceOfAtLeast(harvest, 0)).toBe(1)
  expect(chanceOfAtLeast(harvest, 20.1)).toBe(0)
  expect(quantileKg(harvest, 0.125)).toBeCloseTo(5)
})

const lot = (change: Partial<Lot> = {}): Lot => ({
  id: 'L1',
  unit: 'kebun-muntok',
  food: 'kangkung',
  kg: 20,
  lowKg: 10,
  likelyKg: 20,
  highKg: 30,
  readyOn: '2026-11-24',
  useBy: '2026-11-24',
  costIdrPerKg: 4000,
  wasteIdrPerKg: 3000,
  deliversTo: [{ kitchen: 'rutan-muntok', transportIdrPerKg: 0 }],
  ...change,
})

/** Kangkung of Tuesday for 300 portions (30 kg), sold by a market that wants to know days before. */
function uncertain(leadDays: number, lots = [lot()]): PlanningProblem {
  const problem = smallProblem({ format: 'lumbung/planning-problem@2', lots })
  problem.kitchens[0]!.groups[0]!.portions = [300, 300, 300]
  const suppliers = problem.suppliers.map((supplier) => ({
    ...supplier,
    offers: supplier.offers.map((offer) => ({ ...offer, leadDays })),
  }))
  return { ...problem, suppliers }
}

const planOf = (problem: PlanningProblem, commitBy: 'service' | 'kg' = 'service') =>
  plan(JSON.stringify(problem), { gap: 0.001, seconds: 20, threads: 1, commitBy })

test('whoever delivers the same day lets a plan count on the likely 20 kg; two days before, on 10.9', () => {
  const [sameDay] = commitmentsOf(uncertain(0), 'service')
  expect(sameDay).toEqual({ lot: 'L1', kg: 20, serviceLevel: 0.5 })
  const [early] = commitmentsOf(uncertain(2), 'service')
  expect(early?.serviceLevel).toBeGreaterThan(0.98)
  expect(early?.kg).toBeLessThan(12)
  expect(early?.kg).toBeGreaterThanOrEqual(10)
  expect(commitmentsOf(uncertain(2), 'kg')).toEqual([{ lot: 'L1', kg: 20, serviceLevel: 0.5 }])
})

test('own produce that costs more than buying is counted on at its surest', () => {
  const [dear] = commitmentsOf(uncertain(0, [lot({ costIdrPerKg: 40_000 })]), 'service')
  expect(dear).toEqual({ lot: 'L1', kg: 10, serviceLevel: 1 })
})

test('the recourse says how many kg to order, from whom, and by which day', async () => {
  const found = await planOf(uncertain(0))
  expect(found).toMatchObject({
    format: 'lumbung/plan@2',
    recourse: [
      {
        lot: 'L1',
        kitchen: 'rutan-muntok',
        food: 'kangkung',
        day: '2026-11-24',
        supplier: 'pasar',
        orderBy: '2026-11-24',
      },
    ],
  })
  expect('recourse' in found ? found.recourse[0]?.kg : 0).toBeCloseTo(10, 3)
})

test('when nobody delivers after the harvest is known, what would be missing is said', async () => {
  const found = await planOf(uncertain(2), 'kg')
  const [line] = 'recourse' in found ? found.recourse : []
  expect(line).toMatchObject({ lot: 'L1', day: '2026-11-24' })
  expect(line?.supplier).toBeUndefined()
  expect(line?.orderBy).toBeUndefined()
})

test('over 500 harvests a plan by service level misses a tenth of the kg, and costs less', async () => {
  const problem = uncertain(2)
  const careful = evaluate(problem, await planOf(problem), { scenarios: 500, seed: 1 })
  const likely = evaluate(problem, await planOf(problem, 'kg'), { scenarios: 500, seed: 1 })
  expect(careful.unmetKg.mean).toBeLessThan(0.1 * likely.unmetKg.mean)
  expect(careful.costIdr.mean).toBeLessThan(likely.costIdr.mean)
  expect(careful.plannedIdr).toBeGreaterThan(likely.plannedIdr)
  expect(evaluate(problem, await planOf(problem), { scenarios: 500, seed: 1 })).toEqual(careful)
})

/** Harvests one after the other: the least, the likely, the most. */
const threeHarvests = () => {
  const draws = [0, 0.5, 1]
  return { scenarios: 3, seed: 0, draw: () => draws.shift() ?? 0 }
}

test('by hand: of 20 kg counted on come 10, 20 or 30; 10 kg bought the same day for Rp 100,000, or 10 kg wasted for Rp 30,000', async () => {
  const problem = uncertain(0)
  const found = await planOf(problem, 'kg')
  const kangkung = found.purchases.filter(
    ({ food, day }) => food === 'kangkung' && day === '2026-11-24',
  )
  expect(kangkung.map(({ kg }) => Math.round(kg * 1000) / 1000)).toEqual([10])
  const { plannedIdr, costIdr, unmetKg, lateKg } = evaluatePlan(problem, found, threeHarvests())
  // 10 kg less of the own at Rp 4,000, bought at Rp 10,000.
  const low = plannedIdr + 10 * (10_000 - 4000)
  const high = plannedIdr + 10 * 3000
  expect(costIdr.worst).toBeCloseTo(low, 0)
  expect(costIdr.mean).toBeCloseTo((low + plannedIdr + high) / 3, 0)
  expect(unmetKg).toEqual({ mean: 0, p90: 0, worst: 0 })
  expect(lateKg.worst).toBeCloseTo(10)
  expect(lateKg.mean).toBeCloseTo(10 / 3)
})

test('by hand: when nobody delivers in time the same 10 kg are missing, Rp 600,000 each', async () => {
  const problem = uncertain(2)
  const found = await planOf(problem, 'kg')
  const { plannedIdr, costIdr, unmetKg } = evaluatePlan(problem, found, threeHarvests())
  expect(unmetKg.worst).toBeCloseTo(10)
  expect(unmetKg.mean).toBeCloseTo(10 / 3)
  expect(unmetKg.p90).toBeCloseTo(10)
  expect(costIdr.worst).toBeCloseTo(plannedIdr + 10 * (600_000 - 4000), 0)
})

test('two plans of one seed meet the same harvests, other seeds others', async () => {
  const problem = uncertain(2)
  const [careful, likely] = [await planOf(problem), await planOf(problem, 'kg')]
  const drawn = (seed: number, of: Plan) => {
    const harvests: number[] = []
    const { between } = random(seed, 'harvest')
    const draw = () => harvests[harvests.push(between(0, 1)) - 1] ?? 0
    evaluatePlan(problem, of, { scenarios: 50, seed, draw })
    return harvests
  }
  expect(drawn(1, careful)).toEqual(drawn(1, likely))
  expect(drawn(1, careful)).toHaveLength(50)
  expect(drawn(2, careful)).not.toEqual(drawn(1, careful))
})

test('a plan that leaves kilograms missing which somebody could still deliver is refused', async () => {
  const problem = uncertain(0)
  const found = await planOf(problem)
  if (!('recourse' in found)) throw new Error('no recourse')
  const recourse = found.recourse.map(({ supplier: _, orderBy: __, ...line }) => line)
  expect(verify(problem, { ...found, recourse })).toMatchObject([
    { rule: 'recourse', path: 'recourse[0].supplier', facts: { supplier: 'pasar' } },
  ])
})

test('two gaps together reach a minimum that neither reaches alone, and both are ordered', async () => {
  const lots = ['L1', 'L2'].map((id, at) => {
    const day = at === 0 ? '2026-11-24' : '2026-11-25'
    return lot({ id, readyOn: day, useBy: day })
  })
  const problem = uncertain(0, lots)
  problem.suppliers = [
    {
      id: 'pasar',
      offers: problem.suppliers[0]!.offers.map((offer) => ({ ...offer, leadDays: 3 })),
    },
    {
      id: 'koperasi',
      minimumOrderIdr: 150_000,
      offers: [{ food: 'kangkung', priceIdrPerKg: 12_000, leadDays: 0 }],
    },
  ]
  const found = await planOf(problem, 'kg')
  expect(verify(problem, found)).toEqual([])
  const lines = 'recourse' in found ? found.recourse : []
  expect(lines.map(({ supplier, kg }) => [supplier, Math.round(kg)])).toEqual([
    ['koperasi', 10],
    ['koperasi', 10],
  ])
})

test('certain harvests turn out as planned', async () => {
  const certain = lot({ lowKg: 20, highKg: 20 })
  const problem = uncertain(2, [certain])
  const found = await planOf(problem)
  const { costIdr, unmetKg, plannedIdr } = evaluate(problem, found, { scenarios: 20, seed: 2 })
  expect(unmetKg).toEqual({ mean: 0, p90: 0, worst: 0 })
  expect(costIdr.worst).toBeCloseTo(plannedIdr)
})

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'in region %s, where half of all orders come too late, the recourse orders all that can still be had',
  (seed) => {
    const drawn = generateUncertainProblem({ kitchens: 3, days: 2, recipes: 15, seed })
    for (const by of ['service', 'kg'] as const) {
      const commitments = commitmentsOf(drawn, by)
      const best = bestPlan(settled(drawn, commitments))
      expect(verify(drawn, committedPlan(drawn, best, commitments))).toEqual([])
    }
  },
)

const region = generateUncertainProblem({ kitchens: 2, days: 3, recipes: 20, seed: 2 })

test('a region with ranges reads, is planned, and its plan is checked to the last number', async () => {
  const text = JSON.stringify(region)
  expect(readProblem(text)).toMatchObject({ ok: true })
  const found = await plan(text, { gap: 0.01, seconds: 20 })
  expect(verify(region, found)).toEqual([])
  if (!('commitments' in found)) throw new Error('no commitments')
  const rulesOf = (changed: Plan) => verify(region, changed).map(({ rule }) => rule)
  for (const [at, one] of found.commitments.entries()) {
    const withOne = (change: object): Plan => ({
      ...found,
      commitments: found.commitments.map((each, i) => (i === at ? { ...one, ...change } : each)),
    })
    expect(rulesOf(withOne({ kg: one.kg + 500 }))).toContain('commitment')
    expect(rulesOf(withOne({ serviceLevel: one.serviceLevel - 0.01 }))).toContain('commitment')
    expect(rulesOf(withOne({ lot: 'nowhere' }))).toContain('unknown-reference')
    expect(rulesOf({ ...found, commitments: found.commitments.toSpliced(at, 1) })).toContain(
      'commitment',
    )
  }
  for (const [at, one] of found.recourse.entries()) {
    const withOne = (change: object): Plan => ({
      ...found,
      recourse: found.recourse.map((each, i) => (i === at ? { ...one, ...change } : each)),
    })
    expect(rulesOf(withOne({ kg: one.kg + 1 }))).toContain('recourse')
    expect(rulesOf(withOne({ food: 'gula' }))).toContain('recourse')
    if (one.supplier) {
      expect(rulesOf(withOne({ orderBy: '2026-11-01' }))).toContain('recourse')
      expect(rulesOf(withOne({ supplier: 'nowhere' }))).toContain('recourse')
    }
    expect(rulesOf({ ...found, recourse: found.recourse.toSpliced(at, 1) })).toContain('recourse')
  }
})

test('the first version knows no ranges and no lead times; a range is whole, ascending and holds kg', () => {
  const pathsOf = (change: object, format = 'lumbung/planning-problem@2') => {
    const lots = [{ ...lot(), ...change }]
    const reading = readProblem(JSON.stringify({ ...uncertain(0), lots, format }))
    return reading.ok ? [] : reading.defects.map(({ path }) => path)
  }
  expect(pathsOf({})).toEqual([])
  const first = pathsOf({}, 'lumbung/planning-problem@1')
  expect(first).toContain('lots[0].lowKg')
  expect(first).toContain('suppliers[0].offers[0].leadDays')
  expect(pathsOf({ highKg: undefined })).toEqual(['lots[0].highKg'])
  expect(pathsOf({ lowKg: 21 })).toContain('lots[0].lowKg')
  expect(pathsOf({ likelyKg: 31 })).toEqual(['lots[0].likelyKg'])
  expect(pathsOf({ kg: 31 })).toEqual(['lots[0].kg'])
  expect(pathsOf({ lowKg: -1 })).toContain('lots[0].lowKg')
})

test('a settled problem is one of the first version, certain to the kilogram', () => {
  const first = settled(region, commitmentsOf(region, 'service'))
  expect(readProblem(JSON.stringify(first))).toMatchObject({ ok: true })
  expect(first.format).toBe('lumbung/planning-problem@1')
})
