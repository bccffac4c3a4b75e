import { expect, test } from 'vitest'
import { bestPlan, rulesBroken } from './best-plan.ts'
import { muntok, smallProblem } from './small-problem.ts'

const [pasar] = smallProblem().suppliers
const cheapRice = (maxKg?: number) => ({
  id: 'koperasi',
  offers: [{ food: 'beras', priceIdrPerKg: 12_000, ...(maxKg !== undefined && { maxKg }) }],
})
const boughtKg = (problem: ReturnType<typeof smallProblem>, supplier: string) =>
  bestPlan(problem)
    .purchases.filter((one) => one.supplier === supplier)
    .reduce((sum, { kg }) => sum + kg, 0)

test('30 kg of rice: 20 from the cooperative that has 20, the rest from the market', () => {
  const problem = smallProblem({ suppliers: [pasar!, cheapRice(20)] })
  expect(boughtKg(problem, 'koperasi')).toBeCloseTo(20)
  const free = smallProblem({ suppliers: [pasar!, cheapRice()] })
  expect(boughtKg(free, 'koperasi')).toBeCloseTo(30)
  expect(rulesBroken(problem, bestPlan(free))).toEqual(['offer-limit'])
})

test('the limit is for all kitchens together', () => {
  const kitchens = [muntok(), muntok({ id: 'lapas-sungai-liat' })]
  const problem = smallProblem({ kitchens, suppliers: [pasar!, cheapRice(20)] })
  expect(boughtKg(problem, 'koperasi')).toBeCloseTo(20)
})

test('an offer that is delivered to nobody is bought by nobody', () => {
  const koperasi = cheapRice()
  const offers = koperasi.offers.map((offer) => ({ ...offer, deliversTo: [] }))
  const problem = smallProblem({ suppliers: [pasar!, { ...koperasi, offers }] })
  expect(boughtKg(problem, 'koperasi')).toBe(0)
  const free = smallProblem({ suppliers: [pasar!, koperasi] })
  expect(rulesBroken(problem, bestPlan(free))).toEqual(['offer-delivery'])
})

test('transport makes the cheaper rice the dearer one', () => {
  const koperasi = cheapRice()
  const withTransport = (transportIdrPerKg: number) => {
    const deliversTo = [{ kitchen: 'rutan-muntok', transportIdrPerKg }]
    const offers = koperasi.offers.map((offer) => ({ ...offer, deliversTo }))
    return smallProblem({ suppliers: [pasar!, { ...koperasi, offers }] })
  }
  expect(boughtKg(withTransport(2999), 'koperasi')).toBeCloseTo(30)
  expect(boughtKg(withTransport(3001), 'koperasi')).toBe(0)
})
