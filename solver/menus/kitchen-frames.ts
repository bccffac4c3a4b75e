import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { BlockSupply, KitchenFrame } from './block.ts'
import { bindingOffers, largestNeeds, MINIMUM, sourcingOf } from './sourcing.ts'

/** Suppliers whose minimum order is modelled, by kitchen; a minimum that is left out is relaxed. */
export type Minimums = (kitchen: number) => Uint8Array

export function kitchenFrames(problem: IndexedProblem, minimums: Minimums): KitchenFrame[] {
  const { supply } = problem
  const needs = problem.kitchens.map((kitchen) => largestNeeds(problem, kitchen))
  const binding = bindingOffers(problem, needs)
  return problem.kitchens.map((kitchen, k) => {
    const minimum = minimums(k)
    const limits = binding.map((limit, o) =>
      minimum[supply.offerSupplier[o] ?? 0] === 1 ? MINIMUM : limit,
    )
    return {
      kitchen,
      sourcing: sourcingOf(problem, k, limits),
      needs: needs[k] ?? new Float64Array(0),
      minimums: minimum,
    }
  })
}

/** All supply at its real cost. */
export const wholeSupply = ({ supply }: IndexedProblem): BlockSupply => ({
  lotKg: supply.lotKg,
  lotIdrPerKg: new Float64Array(supply.lotCount),
  offerKg: supply.offerMaxKg,
  offerIdrPerKg: new Float64Array(supply.offerCount),
})
