import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { type BankDish, type BankWish, dishCostIdr } from './bank-problem.ts'
import { READY_DAYS } from './ready-week.ts'
import { type Limit, limitsOf, missedOnDay, missedOverWeek } from './week-limits.ts'

/** A dish in a place of the week, by code. */
export type PlacedDish = { dayNumber: number; course: Course; code: string }

type Cell = { day: number; dish: BankDish; isPinned: boolean }

/** What each dish adds to each limit of each group, in the order of the limits. */
type Shares = { limits: Limit[]; of: ReadonlyMap<BankDish, Float64Array> }

function sharesOf(wish: BankWish): Shares {
  const limits = wish.groups.flatMap(limitsOf)
  const share = (dish: BankDish, { scale, nutrient }: Limit) =>
    (scale.get(dish.course) ?? 0) *
    (nutrient === undefined
      ? dishCostIdr(dish, wish.priceIdrPerKg)
      : (dish.leastNutrients.get(nutrient) ?? 0))
  const of = wish.dishes.map(
    (dish) => [dish, Float64Array.from(limits, (limit) => share(dish, limit))] as const,
  )
  return { limits, of: new Map(of) }
}

/** Amounts of one day, in the order of the limits. */
function dayTotals(cells: readonly Cell[], day: number, { limits, of }: Shares): Float64Array {
  const totals = new Float64Array(limits.length)
  for (const cell of cells) {
    const share = cell.day === day ? of.get(cell.dish) : undefined
    if (share)
      for (let i = 0; i < totals.length; i += 1) totals[i] = (totals[i] ?? 0) + (share[i] ?? 0)
  }
  return totals
}

type Week = { cells: readonly Cell[]; days: readonly Float64Array[]; missed: number }

function weekOf(
  cells: readonly Cell[],
  shares: Shares,
  before?: { week: Week; days: number[] },
): Week {
  const days = READY_DAYS.map((number, index) => {
    const kept = before && !before.days.includes(number) ? before.week.days[index] : undefined
    return kept ?? dayTotals(cells, number, shares)
  })
  const { limits } = shares
  const missed = days.reduce((sum, day) => sum + missedOnDay(day, limits), 0)
  return { cells, days, missed: missed + missedOverWeek(days, limits) }
}

/** May these dishes stand together: each as often as it may, families and frying within limits? */
function keepsVariety(cells: readonly Cell[], wish: BankWish): boolean {
  const servings = new Map<string, number>()
  const families = new Map<string, number>()
  let fried = 0
  for (const { dish } of cells) {
    const times = (servings.get(dish.code) ?? 0) + 1
    const family = dish.family ?? dish.code
    const ofFamily = (families.get(family) ?? 0) + 1
    if (dish.isFried) fried += 1
    if (times > (dish.maxServings ?? 1) || fried > wish.mostFried) return false
    if (ofFamily > (wish.familyMaxServings.get(family) ?? ofFamily)) return false
    servings.set(dish.code, times)
    families.set(family, ofFamily)
  }
  return true
}

/** The same numbers from 0 to 1 on every machine (Park and Miller's minimal standard generator). */
function drawsFrom(seed: number) {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/**
 * Mends what a plan nearly keeps by exchanging one dish, or the same course of two days, keeping
 * what is pinned and the limits of variety. A worse week is passed through at first, up to about
 * `warmth` (the shares of all limits that are missed, added up), later never (simulated
 * annealing). Ends when nothing is missed any more, or after `steps`, with the best week seen.
 */
export function polishWeek(
  placed: readonly PlacedDish[],
  wish: BankWish,
  { steps, seed, warmth }: { steps: number; seed: number; warmth: number },
): { dishes: PlacedDish[]; missedShare: number } {
  const draw = drawsFrom(seed)
  const shares = sharesOf(wish)
  const byCourse = new Map(
    COURSES.map((course) => [course, wish.dishes.filter((dish) => dish.course === course)]),
  )
  const isBroken = (week: Week) => (keepsVariety(week.cells, wish) ? 0 : wish.varietyMissedShare)
  let week = weekOf(cellsOf(placed, wish), shares)
  let missed = week.missed + isBroken(week)
  let best = { week, missed }
  for (let step = 0; step < steps && best.missed > 0; step += 1) {
    const move = moveIn(week.cells, byCourse, draw)
    if (!move) continue
    const tried = weekOf(move.cells, shares, { week, days: move.days })
    const heat = Math.max(warmth * (1 - step / steps) ** 2, 1e-9)
    const isTaken = (now: number) => now <= missed || chance < Math.exp((missed - now) / heat)
    const chance = draw()
    if (!isTaken(tried.missed)) continue
    const now = tried.missed + isBroken(tried)
    if (!isTaken(now)) continue
    week = tried
    missed = now
    if (missed < best.missed) best = { week, missed }
  }
  const dishes = best.week.cells.map(({ day, dish }) => ({
    dayNumber: day,
    course: dish.course,
    code: dish.code,
  }))
  return { dishes, missedShare: best.missed }
}

/** The week as planned; a place that the plan left open gets the first dish that stands nowhere. */
function cellsOf(placed: readonly PlacedDish[], wish: BankWish): Cell[] {
  const cells = placed.flatMap(({ dayNumber, code }) => {
    const dish = wish.dishes.find((one) => one.code === code)
    const isPinned = wish.pinned.some((pin) => pin.dayNumber === dayNumber && pin.code === code)
    return dish ? [{ day: dayNumber, dish, isPinned }] : []
  })
  for (const day of READY_DAYS) {
    for (const course of COURSES) {
      if (cells.some((one) => one.day === day && one.dish.course === course)) continue
      const isFree = (dish: BankDish) => !cells.some((one) => one.dish === dish)
      const dish = wish.dishes.find((one) => one.course === course && isFree(one))
      if (dish) cells.push({ day, dish, isPinned: false })
    }
  }
  return cells
}

type Move = { cells: Cell[]; days: number[] }

/** One dish exchanged for another of its course, or for that of another day. */
function moveIn(
  cells: readonly Cell[],
  byCourse: ReadonlyMap<Course, readonly BankDish[]>,
  draw: () => number,
): Move | undefined {
  const pick = <One>(list: readonly One[]) => list[Math.floor(draw() * list.length)]
  const cell = pick(cells)
  if (!cell || cell.isPinned) return undefined
  const { course } = cell.dish
  if (draw() < 0.3) {
    const other = pick(cells.filter((one) => one.dish.course === course && !one.isPinned))
    return other && other !== cell ? swapped(cells, cell, other) : undefined
  }
  const dish = pick(byCourse.get(course) ?? [])
  if (!dish || dish === cell.dish) return undefined
  return { cells: cells.map((one) => (one === cell ? { ...cell, dish } : one)), days: [cell.day] }
}

function swapped(cells: readonly Cell[], cell: Cell, other: Cell): Move {
  const after = cells.map((one) => {
    if (one === cell) return { ...cell, dish: other.dish }
    return one === other ? { ...other, dish: cell.dish } : one
  })
  return { cells: after, days: [cell.day, other.day] }
}
