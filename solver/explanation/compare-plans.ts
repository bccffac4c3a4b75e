import type { Plan } from '#solver/plan/plan.ts'

/** A dish served differently; `from` or `to` left out = the course was or is skipped. */
export type ChangedDish = {
  kitchen: string
  day: string
  course: string
  from?: string
  to?: string
}

/** Kilograms over the whole horizon that one kitchen gets from one source, before and after. */
export type ChangedKg = { kitchen: string; food?: string; fromKg: number; toKg: number } & (
  | { source: 'lot'; lot: string }
  | { source: 'supplier'; supplier: string }
  | { source: 'missing' }
)

export type PlanChanges = {
  dishes: ChangedDish[]
  kilograms: ChangedKg[]
  /** After minus before, by part of the objective, where it differs by a rupiah or more. */
  costsIdr: Record<string, number>
}

/** Less than 100 g over a week is no change that anybody carries out. */
const NOTICEABLE_KG = 0.1

function changedDishes(before: Plan, after: Plan): ChangedDish[] {
  const slots = new Map<string, ChangedDish>()
  const slotOf = ({ kitchen, day, course }: ChangedDish) => {
    const key = JSON.stringify([kitchen, day, course])
    const slot = slots.get(key) ?? { kitchen, day, course }
    slots.set(key, slot)
    return slot
  }
  for (const entry of before.menus) slotOf(entry).from = entry.recipe
  for (const entry of after.menus) slotOf(entry).to = entry.recipe
  return [...slots.values()].filter(({ from, to }) => from !== to)
}

type Line = ChangedKg

function linesOf(plan: Plan): Map<string, { line: Line; kg: number }> {
  const lines = new Map<string, { line: Line; kg: number }>()
  const add = (line: Line, kg: number) => {
    const key = JSON.stringify(line)
    const known = lines.get(key) ?? { line, kg: 0 }
    lines.set(key, { line, kg: known.kg + kg })
  }
  const none = { fromKg: 0, toKg: 0 }
  for (const { lot, kitchen, kg } of plan.allocations) {
    add({ source: 'lot', lot, kitchen, ...none }, kg)
  }
  for (const { supplier, kitchen, food, kg } of plan.purchases) {
    add({ source: 'supplier', supplier, kitchen, food, ...none }, kg)
  }
  for (const { kitchen, food, kg } of plan.unmet) {
    add({ source: 'missing', kitchen, food, ...none }, kg)
  }
  return lines
}

function changedKilograms(before: Plan, after: Plan): ChangedKg[] {
  const [was, is] = [linesOf(before), linesOf(after)]
  const changes = [...new Map([...was, ...is])].map(([key, { line }]): ChangedKg => {
    return { ...line, fromKg: was.get(key)?.kg ?? 0, toKg: is.get(key)?.kg ?? 0 }
  })
  const size = ({ fromKg, toKg }: ChangedKg) => Math.abs(toKg - fromKg)
  return changes
    .filter((change) => size(change) >= NOTICEABLE_KG)
    .sort((one, other) => size(other) - size(one))
}

/**
 * What somebody would have to do differently: dishes, and kilograms by source over the horizon, the
 * biggest first. The plans may be of two versions of one problem.
 */
export function comparePlans(before: Plan, after: Plan): PlanChanges {
  const was = new Map(Object.entries(before.costs))
  const costs = Object.entries(after.costs)
    .map(([part, idr]) => [part, idr - (was.get(part) ?? 0)] as const)
    .filter(([, idr]) => Math.abs(idr) >= 1)
  return {
    dishes: changedDishes(before, after),
    kilograms: changedKilograms(before, after),
    costsIdr: Object.fromEntries(costs),
  }
}
