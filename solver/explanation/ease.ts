import type { Decisions, MenuEntry } from '#solver/plan/plan.ts'
import type { Band, Kitchen, PlanningProblem } from '#solver/problem/problem.ts'
import { conflictOf } from './conflict.ts'
import { freeLotId, giftOf } from './gift.ts'
import type { Match } from './resolve.ts'
import type { AcceptedNutrient, Concession } from './way-out.ts'

/** Dearer than anything else, so that what is kept by any supply is kept by the one that is found. */
const FIRST = 1000
const GRAM_KG = 0.001

/** Concessions by what they ease. */
type Granted = {
  idrPerPortion: number
  nutrients: AcceptedNutrient[]
  foods: { food: string; kg: number }[]
  mayMissKg: Map<string, number>
  maySkip: Map<string, string[]>
}

function granted(concessions: readonly Concession[]): Granted {
  const all: Granted = {
    idrPerPortion: 0,
    nutrients: [],
    foods: [],
    mayMissKg: new Map(),
    maySkip: new Map(),
  }
  for (const { code, facts } of concessions) {
    if (code === 'raise-budget') all.idrPerPortion += facts.idrPerPortion
    if (code === 'accept-nutrient') all.nutrients.push(facts)
    if (code === 'add-food') all.foods.push(facts)
    if (code === 'accept-missing') all.mayMissKg.set(facts.food, facts.kg)
    if (code === 'accept-skipped') all.maySkip.set(facts.course, facts.days)
  }
  return all
}

/** The band as wide as was accepted, and a rounding of doubles wider. */
function widened(band: Band, { limit, acceptedAmount }: AcceptedNutrient): Band {
  const { min, max, ...rest } = band
  const floor = limit === 'min' && min !== undefined ? Math.min(min, acceptedAmount) : min
  const ceiling = limit === 'max' && max !== undefined ? Math.max(max, acceptedAmount) : max
  return {
    ...rest,
    ...(floor !== undefined && floor > 0 && { min: floor * (1 - 1e-9) }),
    ...(ceiling !== undefined && { max: ceiling * (1 + 1e-9) }),
  }
}

function easedKitchen(kitchen: Kitchen, { idrPerPortion, nutrients }: Granted): Kitchen {
  return {
    ...kitchen,
    groups: kitchen.groups.map((group) => ({
      ...group,
      budgetIdrPerPortion: group.budgetIdrPerPortion + idrPerPortion,
      bands: group.bands.map((band) => {
        const meant = nutrients.filter(({ group: id, nutrient, days }) => {
          const per = days.length > 0 ? 'day' : 'horizon'
          return id === group.id && nutrient === band.nutrient && per === band.per
        })
        return meant.reduce(widened, band)
      }),
    })),
  }
}

/** The problem of one kitchen after everybody has conceded what was asked. */
function eased(alone: PlanningProblem, kitchen: Kitchen, all: Granted): PlanningProblem {
  const dearestIdr = alone.suppliers
    .flatMap(({ offers }) => offers.map(({ priceIdrPerKg }) => priceIdrPerKg))
    .reduce((most, one) => Math.max(most, one), 0)
  const gifts = all.foods.map((given, at) =>
    giftOf(alone, kitchen, { id: freeLotId(alone, at), ...given }),
  )
  return {
    ...alone,
    kitchens: [easedKitchen(kitchen, all)],
    lots: [...alone.lots, ...gifts],
    weights: {
      ...alone.weights,
      overBudgetFactor: FIRST * Math.max(1, alone.weights.overBudgetFactor),
      unmetIdrPerKg: Math.max(alone.weights.unmetIdrPerKg, FIRST * dearestIdr),
    },
  }
}

/**
 * The check of a way out: with these concessions, and nothing else eased, the menus are supplied
 * anew, and what is left of the conflict is what was conceded. Undefined when it does not hold.
 */
export function checkedSupply(
  alone: PlanningProblem,
  { concessions, menus }: { concessions: readonly Concession[]; menus: readonly MenuEntry[] },
  match: Match,
): Decisions | undefined {
  const [kitchen] = alone.kitchens
  if (!kitchen) return undefined
  const all = granted(concessions)
  const problem = eased(alone, kitchen, all)
  const [easedOne = kitchen] = problem.kitchens
  const decisions = match(problem, menus)
  const { outside, overIdr, missing, skipped } = conflictOf(problem, easedOne, decisions)
  const isMissing = missing.some(({ food, kg }) => kg > (all.mayMissKg.get(food) ?? 0) + GRAM_KG)
  const isSkipped = skipped.some(({ course, days }) => {
    return days.some((day) => !all.maySkip.get(course)?.includes(day))
  })
  const isOpen = outside.length > 0 || overIdr > 0 || isMissing || isSkipped
  return isOpen ? undefined : decisions
}
