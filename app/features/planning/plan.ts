import type { Course } from '#app/features/recipes/recipe.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

export type PlanStatus = 'proposed' | 'adopted' | 'superseded'

/** Rupiah of the objective by part, as the planning format names them (section 3). */
export type PlanCosts = {
  purchaseIdr: number
  inHouseIdr: number
  wasteIdr: number
  unmetIdr: number
  skippedIdr: number
  bandsIdr: number
  budgetIdr: number
  varietyIdr: number
  changeIdr: number
}

export type PlanMenu = {
  kitchenId: string
  serviceOn: string
  course: Course
  recipeVersionId: string
}

/** What stands on the menu now, of a cell that a person pinned. */
export type PinnedCell = { serviceOn: string; course: Course; recipeVersionId: string }

/**
 * How near the plan is to the cheapest one there can be: at most `aboveIdr` rupiah, or `gap` of
 * its own cost, above it. The bound holds for every plan of the problem, so this is a proof.
 */
export function proof(plan: { objectiveIdr: number; boundIdr: number }) {
  const aboveIdr = Math.max(0, plan.objectiveIdr - plan.boundIdr)
  return { aboveIdr, gap: aboveIdr / Math.max(1, Math.abs(plan.objectiveIdr)) }
}

/** What the kitchens spend on food: goods and produce, transport included. */
export const foodCostIdr = (costs: Pick<PlanCosts, 'purchaseIdr' | 'inHouseIdr'>) =>
  costs.purchaseIdr + costs.inHouseIdr

export type AdoptRefusal =
  | 'plan-superseded'
  | 'kitchen-not-in-plan'
  | 'kitchen-not-eligible'
  | 'menu-changed-since-planning'
  | 'supply-changed-since-planning'
  | 'menu-week-adopted'
  | 'days-have-passed'

export type AdoptSituation = {
  plan: { status: PlanStatus; startsOn: string; menus: PlanMenu[] }
  kitchenId: string
  isInPlan: boolean
  isEligible: boolean
  isAdoptedFromThisPlan: boolean
  /** Somebody adopted a menu for this week after the plan was asked for. */
  isAdoptedSince: boolean
  pinned: PinnedCell[]
  /** The kilograms this kitchen counts on, and what is there now for it, by lot. */
  takenKg: ReadonlyMap<string, number>
  availableKg: ReadonlyMap<string, number>
  /** Last day of the plan is before today. */
  hasPassed: boolean
}

/** A person adopted the week, or pinned another dish, after the plan was asked for. */
const hasChanged = ({ plan, kitchenId, pinned, isAdoptedSince }: AdoptSituation) =>
  isAdoptedSince ||
  pinned
    .filter(({ serviceOn }) => serviceOn >= plan.startsOn)
    .some(
      (cell) =>
        !plan.menus.some(
          (menu) =>
            menu.kitchenId === kitchenId &&
            menu.serviceOn === cell.serviceOn &&
            menu.course === cell.course &&
            menu.recipeVersionId === cell.recipeVersionId,
        ),
    )

/** A plan may use a gram too much of a lot, and each of its lines is rounded to the gram. */
const ROUNDING_KG = 0.02

/** A harvest failed, or another kitchen adopted a plan that takes the same kilograms. */
const isSupplyGone = ({ takenKg, availableKg }: AdoptSituation) =>
  [...takenKg].some(([lotId, kg]) => kg > (availableKg.get(lotId) ?? 0) + ROUNDING_KG)

/**
 * Decide whether one kitchen may adopt its part of a plan. A dish that a person pinned after the
 * plan was made is never overwritten, and no kilogram is promised twice: the plan is made again
 * instead.
 */
export function decideAdoption(situation: AdoptSituation): Outcome<object, AdoptRefusal> {
  if (situation.plan.status === 'superseded') return refuse('plan-superseded')
  if (!situation.isInPlan) return refuse('kitchen-not-in-plan')
  if (situation.hasPassed) return refuse('days-have-passed')
  if (!situation.isEligible) return refuse('kitchen-not-eligible')
  if (situation.isAdoptedFromThisPlan) return refuse('menu-week-adopted')
  if (hasChanged(situation)) return refuse('menu-changed-since-planning')
  if (isSupplyGone(situation)) return refuse('supply-changed-since-planning')
  return { ok: true }
}

/**
 * Whether a plan is superseded once one of its kitchens adopted another one for the same days: an
 * adopted plan when no menu stands on it any more, a proposal when it was for that kitchen alone.
 */
export const isSuperseded = (
  status: PlanStatus,
  uses: { kitchens: number; menuWeeks: number },
): boolean => (status === 'adopted' ? uses.menuWeeks === 0 : uses.kitchens === 1)
