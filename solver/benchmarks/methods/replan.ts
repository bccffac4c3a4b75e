import type { Incident, Replanned, ReplanOutcome, ReplanTask } from '#solver/benchmarks/task.ts'
import { INCIDENTS } from '#solver/benchmarks/task.ts'
import { comparePlans } from '#solver/explanation/compare-plans.ts'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { type Limits, type Plan, type PlanningProblem, plan } from '#solver/index.ts'
import { engineOf, stopwatch } from './this-core.ts'

/** What was planned is announced by now, and changing it has its price. */
const announced = (problem: PlanningProblem, { menus }: Plan): PlanningProblem => ({
  ...problem,
  kitchens: problem.kitchens.map((kitchen) => ({
    ...kitchen,
    announcedMenu: menus
      .filter((entry) => entry.kitchen === kitchen.id)
      .map(({ day, course, recipe }) => ({ day, course, recipe })),
  })),
})

function largest<T extends { kg: number }>(lines: readonly T[], nameOf: (line: T) => string) {
  const kgOf = new Map<string, { line: T; kg: number }>()
  for (const line of lines) {
    const name = nameOf(line)
    kgOf.set(name, { line, kg: (kgOf.get(name)?.kg ?? 0) + line.kg })
  }
  return [...kgOf.values()].sort((one, other) => other.kg - one.kg)[0]
}

/** The lot that the plan uses most of brings nothing. */
function lotFails(problem: PlanningProblem, { allocations }: Plan): PlanningProblem {
  const most = largest(allocations, ({ lot }) => lot)
  return {
    ...problem,
    lots: problem.lots.map((lot) => (lot.id === most?.line.lot ? { ...lot, kg: 0 } : lot)),
  }
}

/** Of the offer that the plan buys most of, half can be had. */
function deliveryShort(problem: PlanningProblem, { purchases }: Plan): PlanningProblem {
  const most = largest(purchases, ({ supplier, food }) => JSON.stringify([supplier, food]))
  return {
    ...problem,
    suppliers: problem.suppliers.map((supplier) => ({
      ...supplier,
      offers: supplier.offers.map((offer) =>
        supplier.id === most?.line.supplier && offer.food === most.line.food
          ? { ...offer, maxKg: most.kg / 2 }
          : offer,
      ),
    })),
  }
}

/** The third day, Wednesday: a tenth more people from then on in the first kitchen. */
const RISES_ON_DAY = 2
const headcountRises = (problem: PlanningProblem): PlanningProblem => ({
  ...problem,
  kitchens: problem.kitchens.map((kitchen, at) =>
    at > 0
      ? kitchen
      : {
          ...kitchen,
          groups: kitchen.groups.map((group) => ({
            ...group,
            portions: group.portions.map((count, day) =>
              day < RISES_ON_DAY ? count : Math.round(1.1 * count),
            ),
          })),
        },
  ),
})

/** Processor time of this process with its worker threads. */
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** One planning, with what it took. */
async function timed(text: string, limits: Limits) {
  const [seconds, cpuBefore] = [stopwatch(), cpuSeconds()]
  const found = await plan(text, limits)
  return { found, taken: { seconds: seconds(), cpuSeconds: cpuSeconds() - cpuBefore } }
}

const HAPPENS: Record<Incident, (problem: PlanningProblem, before: Plan) => PlanningProblem> = {
  'lot-fails-early': lotFails,
  'lot-fails': lotFails,
  'delivery-short': deliveryShort,
  'headcount-rises': headcountRises,
}

/** Something happens to a planned week: planned again from nothing, and from the plan that stood. */
export async function runReplan(task: ReplanTask): Promise<ReplanOutcome> {
  const problem = generateProblem(task.instance)
  const limits = { gap: task.gap, seconds: task.seconds, threads: task.threads, seed: 1 }
  const { found: before, taken } = await timed(JSON.stringify(problem), limits)
  const again = async (text: string, warm?: Plan): Promise<Replanned> => {
    const { found, taken } = await timed(text, { ...limits, ...(warm && { warm }) })
    const { objectiveIdr, gap } = found
    return { ...taken, objectiveIdr, gap, changedDishes: comparePlans(before, found).dishes.length }
  }
  const incidents: ReplanOutcome['incidents'] = []
  for (const name of INCIDENTS) {
    const changed = HAPPENS[name](problem, before)
    const text = JSON.stringify(name === 'lot-fails-early' ? changed : announced(changed, before))
    const cold = await again(text)
    incidents.push({ name, cold, warm: await again(text, before) })
  }
  const first = { ...taken, gap: before.gap }
  return { what: 'replan', engine: engineOf(before), first, incidents }
}
