import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { IndexedKitchen } from '#solver/problem/indexed-kitchen.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import { mayServe } from './todays-limits.ts'

/** One kitchen's week on a nutritionist's sheet: what is chosen, and what each day costs by itself. */
type Sheet = {
  problem: IndexedProblem
  kitchen: IndexedKitchen
  idrPerKg: Float64Array
  menu: KitchenMenu
  dayIdr: Float64Array
  foodIdr: Float64Array
  /** Nutrients of group `g` on day `d` at `(g * dayCount + d) * nutrientCount + n`. */
  amounts: Float64Array
}

const MOST_SWEEPS = 20

/**
 * A week's menu the way it is written by hand, without looking at what farms have: day after day the
 * dish that costs least at list prices, then one dish changed for another as long as the week gets
 * better. What "better" means is the problem's own objective without supply: food at list prices,
 * bands, skipped courses, budget, variety, changes. So it knows all that joint planning knows but
 * lots, offers and the other kitchens.
 */
export function todaysMenu(
  problem: IndexedProblem,
  kitchen: IndexedKitchen,
  idrPerKg: Float64Array,
): KitchenMenu {
  const { dayCount, nutrientCount } = problem
  const sheet: Sheet = {
    problem,
    kitchen,
    idrPerKg,
    menu: kitchen.fixed.slice(),
    dayIdr: new Float64Array(dayCount),
    foodIdr: new Float64Array(dayCount),
    amounts: new Float64Array(kitchen.groups.length * dayCount * nutrientCount),
  }
  for (const day of kitchen.servedDays) writeDay(sheet, day)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let isBetter = false
    for (const day of kitchen.servedDays) isBetter = improveDay(sheet, day) || isBetter
    if (!isBetter) break
  }
  return sheet.menu
}

/** Improves the dishes of a day, one for another, until no single change helps. */
function improveDay(sheet: Sheet, day: number): boolean {
  const { problem, kitchen } = sheet
  let isBetter = false
  for (let c = 0; c < problem.courseCount; c++) {
    const slot = day * problem.courseCount + c
    if ((kitchen.fixed[slot] ?? -1) >= 0) continue
    isBetter = improveSlot(sheet, slot) || isBetter
  }
  return isBetter
}

function improveSlot(sheet: Sheet, slot: number): boolean {
  const { problem, kitchen, menu } = sheet
  const day = Math.floor(slot / problem.courseCount)
  const before = menu[slot] ?? -1
  const beforeIdr = weekIdr(sheet)
  let best = { r: before, idr: beforeIdr - 1e-6 }
  const choices = kitchen.recipesOfCourse[slot % problem.courseCount] ?? []
  menu[slot] = -1
  const open = [...choices].filter((r) => mayServe(problem, kitchen, menu, { slot, r }))
  for (const r of [-1, ...open]) {
    menu[slot] = r
    writeDay(sheet, day)
    const idr = weekIdr(sheet)
    if (idr < best.idr) best = { r, idr }
  }
  menu[slot] = best.r
  writeDay(sheet, day)
  return best.r !== before
}

/** Puts a day's food cost, nutrients and own cost onto the sheet. */
function writeDay(sheet: Sheet, day: number) {
  const { problem, kitchen, menu } = sheet
  const { courseCount } = problem
  const { skippedCourseIdrPerPortion, menuChangeIdrPerPortion } = problem.source.weights
  let foodIdr = 0
  let otherIdr = 0
  for (let slot = day * courseCount; slot < (day + 1) * courseCount; slot++) {
    const r = menu[slot] ?? -1
    const portions = kitchen.scaledPortions[slot] ?? 0
    if (r >= 0) foodIdr += portions * recipeIdr(sheet, r)
    else otherIdr += portions * skippedCourseIdrPerPortion
    const announced = kitchen.announced[slot] ?? -1
    if (announced >= 0 && announced !== r) {
      otherIdr += menuChangeIdrPerPortion * (kitchen.portions[day] ?? 0)
    }
  }
  sheet.foodIdr[day] = foodIdr
  sheet.dayIdr[day] = otherIdr + dayBandsIdr(sheet, day)
}

function recipeIdr({ problem: { recipes }, idrPerKg }: Sheet, r: number) {
  let idr = 0
  for (let i = recipes.ingredientStart[r] ?? 0; i < (recipes.ingredientStart[r + 1] ?? 0); i++) {
    idr += (recipes.ingredientKg[i] ?? 0) * (idrPerKg[recipes.ingredientFood[i] ?? 0] ?? 0)
  }
  return idr
}

function dayBandsIdr(sheet: Sheet, day: number) {
  const { problem, kitchen, menu, amounts } = sheet
  const { courseCount, nutrientCount, dayCount } = problem
  const { nutrients } = problem.recipes
  let idr = 0
  kitchen.groups.forEach((group, g) => {
    const at = (g * dayCount + day) * nutrientCount
    amounts.fill(0, at, at + nutrientCount)
    for (let c = 0; c < courseCount; c++) {
      const r = menu[day * courseCount + c] ?? -1
      const scale = group.scale[c] ?? 0
      for (let n = 0; r >= 0 && n < nutrientCount; n++) {
        amounts[at + n] = (amounts[at + n] ?? 0) + scale * (nutrients[r * nutrientCount + n] ?? 0)
      }
    }
    for (const band of group.dayBands) {
      const off = bandIdr(sheet, amounts[at + band.nutrient] ?? 0, band)
      idr += (group.portions[day] ?? 0) * off
    }
  })
  return idr
}

type Band = { min?: number; max?: number }

/** Rupiah per portion of being off a limit (`planning-format.md`, section 3). */
function bandIdr({ problem }: Sheet, amount: number, { min, max }: Band) {
  const { belowBandIdr, aboveBandIdr } = problem.source.weights
  const below = min === undefined ? 0 : (belowBandIdr * Math.max(0, min - amount)) / min
  return below + (max === undefined ? 0 : (aboveBandIdr * Math.max(0, amount - max)) / max)
}

/** What the whole week costs on the sheet. */
function weekIdr(sheet: Sheet) {
  const { problem, kitchen, menu, dayIdr, foodIdr } = sheet
  const { overBudgetFactor, varietyIdrPerPortion } = problem.source.weights
  const spentIdr = foodIdr.reduce((sum, idr) => sum + idr, 0)
  const families = new Set<number>()
  for (const r of menu) if (r >= 0) families.add(problem.recipes.family[r] ?? -1)
  families.delete(-1)
  return (
    spentIdr +
    dayIdr.reduce((sum, idr) => sum + idr, 0) +
    overBudgetFactor * Math.max(0, spentIdr - kitchen.budgetIdr) +
    horizonBandsIdr(sheet) -
    varietyIdrPerPortion * kitchen.meanDailyPortions * families.size
  )
}

function horizonBandsIdr(sheet: Sheet) {
  const { kitchen, amounts, problem } = sheet
  const { dayCount, nutrientCount } = problem
  let idr = 0
  kitchen.groups.forEach((group, g) => {
    if (group.totalPortions === 0) return
    for (const band of group.horizonBands) {
      let total = 0
      for (let d = 0; d < dayCount; d++) {
        const amount = amounts[(g * dayCount + d) * nutrientCount + band.nutrient] ?? 0
        total += (group.portions[d] ?? 0) * amount
      }
      idr += group.totalPortions * bandIdr(sheet, total / group.totalPortions, band)
    }
  })
  return idr
}
