import { type GenerationLimits, generateColumns, type Relaxation } from './generate-columns.ts'
import type { Master } from './master.ts'
import { servingsByOption } from './option-shares.ts'
import { type Decision, splitsOf } from './splits.ts'
import { enterNode } from './visit-node.ts'

/** New menus are sought a few times per step only: a dive wants a good plan, not a bound. */
const ROUNDS = 4

export type DiveLimits = { isLate: () => boolean; cutoffIdr: number }

/**
 * Rounds a relaxation to whole menus: serves the dish that is served most, plans again, and so on
 * until every kitchen-day has one menu. Undefined when it ends above the cutoff. The master is left
 * in the dive's last node.
 */
export function dive(
  master: Master,
  from: { decisions: Decision[]; relaxation: Relaxation },
  limits: DiveLimits,
): Relaxation | undefined {
  const decisions = [...from.decisions]
  let { relaxation } = from
  const generation: GenerationLimits = { rounds: ROUNDS, tolerance: 1e-5, isLate: limits.isLate }
  for (;;) {
    if (limits.isLate() || relaxation.values.length === 0) return undefined
    if (relaxation.objectiveIdr >= limits.cutoffIdr) return undefined
    const next = mostServed(master, relaxation)
    if (next.length === 0 && relaxation.isAllowed) return relaxation
    decisions.push(...next)
    if (!enterNode(master, decisions)) return undefined
    relaxation = generateColumns(master, generation)
  }
}

const SURE = 0.95

/** The option nearest to being served, with all that are as good as served. */
function mostServed(master: Master, { values }: Relaxation): Decision[] {
  const splits = splitsOf(master, servingsByOption(master, values), values)
  const options = splits.filter(({ name, floor }) => name.startsWith('option:') && floor === 0)
  options.sort((a, b) => b.servings - a.servings || a.name.localeCompare(b.name))
  const sure = options.filter(({ servings }) => servings > SURE)
  const chosen = sure.length > 0 ? sure : options.slice(0, 1)
  const orders = splits.filter(({ name }) => name.startsWith('order:'))
  if (chosen.length === 0) return orders.slice(0, 1).map((split) => ({ split, isUp: true }))
  return chosen.map((split) => ({ split, isUp: true }))
}
