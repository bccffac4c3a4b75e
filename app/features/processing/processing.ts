import { comparePickOrder } from '#app/features/inventory/pick-order.ts'
import { addDays, type Day } from '#app/shared/day.ts'
import { roundKg, sumKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

/** How lots become a lot. `yieldShare`: kg out per kg in; tempeh gives more than its dry beans weigh. */
export type ProcessingRecipe = {
  id: string
  unitId: string
  name: string
  outputFoodId: string
  outputNameId: string
  outputNameEn: string
  yieldShare: number
  shelfLifeDays: number
  source: string
  isExample: boolean
  ingredients: { foodId: string; nameId: string; nameEn: string; share: number }[]
}

/** A lot in the store; `kg` is the sum of its movements. */
export type StoredLot = {
  id: string
  code: string
  foodId: string
  kg: number
  readyOn: Day
  useBy: Day
  costIdrPerKg: number
}

/** What is free of a lot once `keptKg` are kept for somebody; nothing when all of it is kept. */
export function lessKept(lot: StoredLot, keptKg: number): StoredLot[] {
  const kg = sumKg([lot.kg, -keptKg])
  return kg > 0 ? [{ ...lot, kg }] : []
}

/** A lot that another was made from. */
export type Source = { lotId: string; code: string; kg: number; nameId: string; nameEn: string }

/** One day's work, with the lots that it took from and the lot that it made. */
export type ProcessingRun = {
  id: string
  name: string
  runOn: Day
  inputKg: number
  expectedKg: number
  madeKg: number
  leftKg: number
  outputLotId: string
  outputCode: string
  outputNameId: string
  outputNameEn: string
  useBy: Day
  undoneReason?: string
  draws: Draw[]
}

export type Draw = { lotId: string; code: string; foodId: string; kg: number }
export type ProcessingRefusal = 'amount-too-small' | 'too-little-in-stock' | 'run-in-the-future'

type Made = { draws: Draw[]; expectedKg: number; useBy: Day; costIdrPerKg: number }

/**
 * What a run of `inputKg` takes and gives: each ingredient by its share, first expired first out from
 * lots that can be used that day; 10 kg of shallots at a yield of 0.3 give 3 kg. The output costs
 * what went in, spread over what is expected to come out.
 */
export function decideRun(
  recipe: Pick<ProcessingRecipe, 'yieldShare' | 'shelfLifeDays' | 'ingredients'>,
  lots: readonly StoredLot[],
  run: { inputKg: number; runOn: Day; today: Day },
): Outcome<Made, ProcessingRefusal> {
  if (run.runOn > run.today) return refuse('run-in-the-future')
  const expectedKg = roundKg(run.inputKg * recipe.yieldShare)
  if (expectedKg < 0.001) return refuse('amount-too-small')
  const draws: Draw[] = []
  let costIdr = 0
  for (const { foodId, neededKg } of needs(recipe.ingredients, run.inputKg)) {
    let missingKg = neededKg
    for (const lot of usable(lots, foodId, run.runOn)) {
      const kg = Math.min(missingKg, lot.kg)
      if (kg <= 0) continue
      draws.push({ lotId: lot.id, code: lot.code, foodId, kg })
      costIdr += kg * lot.costIdrPerKg
      missingKg = sumKg([missingKg, -kg])
    }
    if (missingKg > 0) return refuse('too-little-in-stock')
  }
  const useBy = addDays(run.runOn, recipe.shelfLifeDays)
  return { ok: true, draws, expectedKg, useBy, costIdrPerKg: Math.round(costIdr / expectedKg) }
}

/** Kilograms of each ingredient, to the gram; the last takes what rounding left, so that none is lost. */
export function needs(ingredients: readonly { foodId: string; share: number }[], inputKg: number) {
  let leftKg = roundKg(inputKg)
  return ingredients.map(({ foodId, share }, index) => {
    const isLast = index === ingredients.length - 1
    const neededKg = isLast ? leftKg : roundKg(inputKg * share)
    leftKg = sumKg([leftKg, -neededKg])
    return { foodId, neededKg }
  })
}

const usable = (lots: readonly StoredLot[], foodId: string, on: Day) =>
  lots
    .filter((lot) => lot.foodId === foodId && lot.kg > 0 && lot.readyOn <= on && on <= lot.useBy)
    .sort(comparePickOrder)

export type UndoRefusal = 'run-undone-before' | 'output-used-already'

/** Whether a run may be undone: its whole output must still lie there. */
export function decideUndo(run: {
  isUndone: boolean
  madeKg: number
  leftKg: number
}): Outcome<object, UndoRefusal> {
  if (run.isUndone) return refuse('run-undone-before')
  return run.leftKg < run.madeKg ? refuse('output-used-already') : { ok: true }
}

export type RecipeRefusal = 'shares-do-not-make-one' | 'ingredient-twice' | 'output-is-ingredient'

/** Whether a recipe may stand: its shares make 100 %, no food twice, and it makes something else. */
export function decideRecipe(recipe: {
  outputFoodId: string
  ingredients: readonly { foodId: string; share: number }[]
}): Outcome<object, RecipeRefusal> {
  const foods = recipe.ingredients.map(({ foodId }) => foodId)
  if (new Set(foods).size < foods.length) return refuse('ingredient-twice')
  if (foods.includes(recipe.outputFoodId)) return refuse('output-is-ingredient')
  const whole = recipe.ingredients.reduce((sum, { share }) => sum + share, 0)
  return Math.abs(whole - 1) > 0.0005 ? refuse('shares-do-not-make-one') : { ok: true }
}
