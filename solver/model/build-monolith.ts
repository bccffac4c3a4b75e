import type { PlanningProblem } from '#solver/problem/problem.ts'
import { priceChange } from './costs/change.ts'
import { priceInHouse } from './costs/in-house.ts'
import { pricePurchases } from './costs/purchase.ts'
import { priceSkipped } from './costs/skipped.ts'
import { priceUnmet } from './costs/unmet.ts'
import { rewardVariety } from './costs/variety.ts'
import { priceWaste } from './costs/waste.ts'
import type { Frame } from './frame.ts'
import { addColumn, emptyModel } from './linear-model.ts'
import { addNeeds } from './needs.ts'
import { addDemandMet } from './rules/demand-met.ts'
import { addEquipmentMinutes } from './rules/equipment-minutes.ts'
import { addKitchenBudget } from './rules/kitchen-budget.ts'
import { addLotKg } from './rules/lot-kg.ts'
import { addMinimumOrder } from './rules/minimum-order.ts'
import { addNutritionBands } from './rules/nutrition-bands.ts'
import { addOfferLimit } from './rules/offer-limit.ts'
import { addOneRecipeOrSkip } from './rules/one-recipe-or-skip.ts'
import { addRepeatWindow } from './rules/repeat-window.ts'
import { addServingLimits } from './rules/serving-limits.ts'
import { addSlots } from './slots.ts'

/** What must hold (section 2 of the format); bands and budget bring their own priced slacks. */
const RULES = [
  addOneRecipeOrSkip,
  addRepeatWindow,
  addServingLimits,
  addEquipmentMinutes,
  addDemandMet,
  addLotKg,
  addOfferLimit,
  addMinimumOrder,
  addNutritionBands,
  addKitchenBudget,
]

/** What it costs (section 3 of the format). */
const COSTS = [
  pricePurchases,
  priceInHouse,
  priceWaste,
  priceUnmet,
  priceSkipped,
  rewardVariety,
  priceChange,
]

/**
 * The whole planning problem as one mixed-integer programme in rupiah: the reference that the
 * decomposition is measured against, and what `export` writes. Every plan of the format is a
 * solution with the plan's objective, and the other way round.
 */
export function buildMonolith(problem: PlanningProblem): Frame {
  const model = emptyModel()
  const one = addColumn(model, { name: 'one', lower: 1, upper: 1 })
  const slots = addSlots(problem, model)
  const needs = addNeeds(problem, model, slots)
  const frame: Frame = { problem, model, slots, needs, bandSlacks: [], budgetSlacks: [], one }
  for (const addRule of RULES) addRule(frame)
  for (const addCost of COSTS) addCost(frame)
  return frame
}
