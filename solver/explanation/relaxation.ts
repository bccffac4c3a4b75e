import type { Kitchen, PlanningProblem, Recipe } from '#solver/problem/problem.ts'
import type { BindingLimit } from './binding-limit.ts'

/** By how much a limit is eased: in its own unit, or dropped altogether (`rule`). */
export type Easing = {
  unit: 'kg' | 'idr-per-portion' | 'minutes' | 'servings' | 'days' | 'rule'
  by: number
}

export type Relaxation = { limit: BindingLimit; easing: Easing; problem: PlanningProblem }

const MORE_IDR_PER_PORTION = 100
const MORE_MINUTES = 30

const withKitchen = (
  problem: PlanningProblem,
  id: string,
  change: (kitchen: Kitchen) => Partial<Kitchen>,
): PlanningProblem => ({
  ...problem,
  kitchens: problem.kitchens.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
})

/** Recipes are shared by all kitchens: easing one for a kitchen eases it for every kitchen. */
const withRecipe = (
  problem: PlanningProblem,
  id: string,
  change: (recipe: Recipe) => Partial<Recipe>,
): PlanningProblem => ({
  ...problem,
  recipes: problem.recipes.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
})

type LimitOf<R extends BindingLimit['rule']> = Extract<BindingLimit, { rule: R }>['facts']

const moreKgOfOffer = (problem: PlanningProblem, { supplier, food }: LimitOf<'offer-limit'>) => ({
  ...problem,
  suppliers: problem.suppliers.map((one) => ({
    ...one,
    offers: one.offers.map((offer) => {
      const isMeant = one.id === supplier && offer.food === food && offer.maxKg !== undefined
      return isMeant ? { ...offer, maxKg: (offer.maxKg ?? 0) + 1 } : offer
    }),
  })),
})

const withoutMinimum = (problem: PlanningProblem, { supplier }: LimitOf<'minimum-order'>) => ({
  ...problem,
  suppliers: problem.suppliers.map((one) => {
    return one.id === supplier ? { ...one, minimumOrderIdr: 0 } : one
  }),
})

const moreKgOfLot = (problem: PlanningProblem, { lot }: LimitOf<'lot-kg'>) => ({
  ...problem,
  lots: problem.lots.map((one) => (one.id === lot ? { ...one, kg: one.kg + 1 } : one)),
})

/** The band dropped from one group; a band per day on all its days. */
const withoutBand = (problem: PlanningProblem, { kitchen, ...band }: LimitOf<'band'>) =>
  withKitchen(problem, kitchen, ({ groups }) => ({
    groups: groups.map((group) => ({
      ...group,
      bands: group.bands.filter(({ nutrient, per }) => {
        return group.id !== band.group || nutrient !== band.nutrient || per !== band.per
      }),
    })),
  }))

const moreMinutes = (problem: PlanningProblem, facts: LimitOf<'equipment'>) =>
  withKitchen(problem, facts.kitchen, ({ equipment = [] }) => ({
    equipment: equipment.map(({ id, minutesPerDay }) => ({
      id,
      minutesPerDay: id === facts.equipment ? minutesPerDay + MORE_MINUTES : minutesPerDay,
    })),
  }))

const moreBudget = (problem: PlanningProblem, { kitchen }: LimitOf<'budget'>) =>
  withKitchen(problem, kitchen, ({ groups }) => ({
    groups: groups.map((group) => ({
      ...group,
      budgetIdrPerPortion: group.budgetIdrPerPortion + MORE_IDR_PER_PORTION,
    })),
  }))

const withoutFixed = (problem: PlanningProblem, facts: LimitOf<'fixed-menu'>) =>
  withKitchen(problem, facts.kitchen, ({ fixedMenu = [] }) => ({
    fixedMenu: fixedMenu.filter(({ day, course }) => day !== facts.day || course !== facts.course),
  }))

const moreOfFamily = (problem: PlanningProblem, facts: LimitOf<'family-limit'>) =>
  withKitchen(problem, facts.kitchen, ({ familyMaxServings = {} }) => ({
    familyMaxServings: Object.fromEntries(
      Object.entries(familyMaxServings).map(([family, most]) => {
        return [family, family === facts.family ? most + 1 : most]
      }),
    ),
  }))

const ONE_KG: Easing = { unit: 'kg', by: 1 }
const ONE_SERVING: Easing = { unit: 'servings', by: 1 }
const DROPPED: Easing = { unit: 'rule', by: 1 }

/** The same problem with one limit eased by one step. */
export function relax(problem: PlanningProblem, limit: BindingLimit): Relaxation {
  const eased = (easing: Easing, changed: PlanningProblem) => ({ limit, easing, problem: changed })
  switch (limit.rule) {
    case 'lot-kg':
      return eased(ONE_KG, moreKgOfLot(problem, limit.facts))
    case 'offer-limit':
      return eased(ONE_KG, moreKgOfOffer(problem, limit.facts))
    case 'minimum-order':
      return eased(DROPPED, withoutMinimum(problem, limit.facts))
    case 'budget': {
      const easing: Easing = { unit: 'idr-per-portion', by: MORE_IDR_PER_PORTION }
      return eased(easing, moreBudget(problem, limit.facts))
    }
    case 'band':
      return eased(DROPPED, withoutBand(problem, limit.facts))
    case 'equipment':
      return eased({ unit: 'minutes', by: MORE_MINUTES }, moreMinutes(problem, limit.facts))
    case 'family-limit':
      return eased(ONE_SERVING, moreOfFamily(problem, limit.facts))
    case 'max-servings': {
      const { recipe, mostServings } = limit.facts
      const more = withRecipe(problem, recipe, () => ({ maxServings: mostServings + 1 }))
      return eased(ONE_SERVING, more)
    }
    case 'repeat-window': {
      const { recipe, windowDays } = limit.facts
      const shorter = withRecipe(problem, recipe, () => ({ repeatWindowDays: windowDays - 1 }))
      return eased({ unit: 'days', by: 1 }, shorter)
    }
    case 'fixed-menu':
      return eased(DROPPED, withoutFixed(problem, limit.facts))
  }
}
