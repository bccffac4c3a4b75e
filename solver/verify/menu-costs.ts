import type { Band, Group, Kitchen } from '#solver/problem/problem.ts'
import { type Books, cookedPortions, headcount, type ServedDish } from './books.ts'

/** How far outside its limits an amount lies, each side as a share of its limit, in rupiah. */
function outsideIdr(amount: number, { min, max }: Band, { problem }: Books) {
  const { belowBandIdr, aboveBandIdr } = problem.weights
  let idr = 0
  if (min !== undefined && amount < min) idr += (belowBandIdr * (min - amount)) / min
  if (max !== undefined && amount > max) idr += (aboveBandIdr * (amount - max)) / max
  return idr
}

const own = (record: Readonly<Record<string, number>>, key: string) =>
  Object.hasOwn(record, key) ? (record[key] ?? 0) : 0

/** What one portion of a group holds of a nutrient on one day; unknown counts as 0. */
function eaten(group: Group, dishes: readonly ServedDish[], day: number, nutrient: string) {
  let amount = 0
  for (const dish of dishes) {
    if (dish.day !== day) continue
    amount += own(group.portionScale, dish.course) * own(dish.recipe.nutrients, nutrient)
  }
  return amount
}

function groupBandsIdr(books: Books, group: Group, dishes: readonly ServedDish[]) {
  let idr = 0
  const people = group.portions.reduce((total, portions) => total + portions, 0)
  for (const band of group.bands) {
    let weighted = 0
    for (const [day, portions] of group.portions.entries()) {
      if (portions === 0) continue
      const amount = eaten(group, dishes, day, band.nutrient)
      if (band.per === 'day') idr += portions * outsideIdr(amount, band, books)
      weighted += portions * amount
    }
    if (band.per === 'horizon' && people > 0) {
      idr += people * outsideIdr(weighted / people, band, books)
    }
  }
  return idr
}

function kitchenCosts(books: Books, kitchen: Kitchen) {
  const { problem, dishes: all } = books
  const dishes = all.filter((dish) => dish.kitchen === kitchen)
  const { weights } = problem
  let [skippedPortions, changedPortions, people, servedDays] = [0, 0, 0, 0]
  for (const day of problem.days.keys()) {
    const today = headcount(kitchen, day)
    if (today === 0) continue
    people += today
    servedDays += 1
    for (const course of problem.courses) {
      const isServed = dishes.some((dish) => dish.day === day && dish.course === course)
      if (!isServed) skippedPortions += cookedPortions(kitchen, day, course)
    }
  }
  for (const told of kitchen.announcedMenu ?? []) {
    const day = problem.days.indexOf(told.day)
    const today = dishes.filter((dish) => dish.day === day && dish.course === told.course)
    if (today.every((dish) => dish.recipe.id !== told.recipe)) {
      changedPortions += headcount(kitchen, day)
    }
  }
  const families = new Set(dishes.map((dish) => dish.recipe.family))
  families.delete(undefined)
  const meanPeople = servedDays === 0 ? 0 : people / servedDays
  return {
    skippedIdr: weights.skippedCourseIdrPerPortion * skippedPortions,
    bandsIdr: kitchen.groups.reduce((idr, one) => idr + groupBandsIdr(books, one, dishes), 0),
    varietyIdr: -weights.varietyIdrPerPortion * meanPeople * families.size,
    changeIdr: weights.menuChangeIdrPerPortion * changedPortions,
  }
}

/**
 * The parts of section 3 that the menus decide, summed over kitchens.
 *
 *   skippedIdr = skippedCourseIdrPerPortion * sum of H(k,c,d) over served (d,c) without a dish
 *   bandsIdr   = per group and day with portions, each day band: portions * outside(N);
 *                per group, each horizon band: portions of all days * outside(mean of N)
 *   varietyIdr = -varietyIdrPerPortion * mean headcount of a served day * distinct families
 *   changeIdr  = menuChangeIdrPerPortion * headcount, per announced (d,c) not served as announced
 *
 * with N = sum over dishes of scale(g,c) * nutrient(r), and outside(N) =
 * belowBandIdr * (min - N)+ / min + aboveBandIdr * (N - max)+ / max.
 */
export function menuCosts(books: Books) {
  const total = { skippedIdr: 0, bandsIdr: 0, varietyIdr: 0, changeIdr: 0 }
  for (const kitchen of books.problem.kitchens) {
    const costs = kitchenCosts(books, kitchen)
    total.skippedIdr += costs.skippedIdr
    total.bandsIdr += costs.bandsIdr
    total.varietyIdr += costs.varietyIdr
    total.changeIdr += costs.changeIdr
  }
  return total
}
