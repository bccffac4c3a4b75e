import type { PlanningInput } from './planning-input.ts'
import type { RunFinding } from './planning-run.ts'

/**
 * What makes a run senseless before any solver looks at it. Gaps that the solver can price (a food
 * that nobody sells, a kitchen without a wok) are no findings: the plan names them.
 */
export function checkPlanningInput(input: PlanningInput): RunFinding[] {
  const isServed = input.kitchens.some(({ groups }) =>
    groups.some(({ portions }) => portions.some((count) => count > 0)),
  )
  if (input.days.length === 0 || !isServed) return [{ code: 'nothing-to-plan' }]
  const unscaledKinds = input.kitchens.flatMap(({ groups, scales }) =>
    groups
      .map(({ groupKind }) => groupKind)
      .filter((kind) => !scales.some(({ groupKind }) => groupKind === kind)),
  )
  const open = input.kitchens.flatMap(({ code, openPackageDays: days = [] }) =>
    days.length > 0
      ? [{ code: 'package-day-open' as const, kitchen: code, days: days.join(', ') }]
      : [],
  )
  const unscaled = [...new Set(unscaledKinds)].map((groupKind) => ({
    code: 'no-portion-scale' as const,
    groupKind,
  }))
  return [...unscaled, ...open]
}
