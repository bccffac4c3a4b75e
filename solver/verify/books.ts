import type {
  Allocation,
  Commitment,
  MenuEntry,
  Purchase,
  Recourse,
  Unmet,
} from '#solver/plan/plan.ts'
import type { Kitchen, Lot, Offer, PlanningProblem, Recipe } from '#solver/problem/problem.ts'
import type { Violation } from './violation.ts'

/** One served dish of a plan with everything it refers to; `at` = position in `menus`. */
export type ServedDish = {
  at: number
  kitchen: Kitchen
  day: number
  course: string
  recipe: Recipe
  referencePortions: number
}

/** Kilograms moved: from a lot, from an offer, or missing; `path` = entry in the plan's file. */
export type Movement = { path: string; kitchen: Kitchen; food: string; day: number; kg: number }
export type FromLot = Movement & { lot: Lot }
export type FromOffer = Movement & { supplier: string; offer: Offer }

/** What a plan decides; what it says about itself is checked apart. */
type Lists = {
  menus: readonly MenuEntry[]
  allocations: readonly Allocation[]
  purchases: readonly Purchase[]
  unmet: readonly Unmet[]
  commitments?: readonly Commitment[]
  recourse?: readonly Recourse[]
}

/** A plan opened for checking: every reference followed once. */
export type Books = {
  problem: PlanningProblem
  dishes: ServedDish[]
  fromLots: FromLot[]
  fromOffers: FromOffer[]
  missing: Movement[]
  /** Kg of every lot that the plan may use: its own, or what the plan counts on. */
  lotKg: ReadonlyMap<string, number>
  /** Undefined in a plan of the first version, which counts on `kg` of every lot. */
  commitments: readonly Commitment[] | undefined
  recourse: readonly Recourse[]
  /** References that lead nowhere; their entries take no part in the other checks. */
  dangling: Violation[]
}

const byId = <T extends { id: string }>(list: readonly T[]) =>
  new Map(list.map((item) => [item.id, item]))

export const headcount = (kitchen: Kitchen, day: number) => {
  let people = 0
  for (const group of kitchen.groups) people += group.portions[day] ?? 0
  return people
}

/** Portions of all groups, each times its share of the reference portion of that course. */
export function cookedPortions(kitchen: Kitchen, day: number, course: string) {
  let portions = 0
  for (const group of kitchen.groups) {
    const scale = Object.hasOwn(group.portionScale, course) ? group.portionScale[course] : 0
    portions += (group.portions[day] ?? 0) * (scale ?? 0)
  }
  return portions
}

function directory(problem: PlanningProblem) {
  const dangling: Violation[] = []
  const finder =
    <T>(what: string, found: ReadonlyMap<string, T>) =>
    (path: string, id: string) => {
      const item = found.get(id)
      if (item === undefined) {
        const rule = 'unknown-reference'
        dangling.push({ rule, path: `${path}.${what}`, facts: { [what]: id } })
      }
      return item
    }
  return {
    dangling,
    kitchenOf: finder('kitchen', byId(problem.kitchens)),
    dayOf: finder('day', new Map(problem.days.map((day, index) => [day, index]))),
    courseOf: finder('course', new Map(problem.courses.map((course) => [course, course]))),
    recipeOf: finder('recipe', byId(problem.recipes)),
    lotOf: finder('lot', byId(problem.lots)),
    supplierOf: finder('supplier', byId(problem.suppliers)),
    foodOf: finder('food', byId(problem.foods)),
  }
}

type Directory = ReturnType<typeof directory>

function servedDishes({ menus }: Lists, find: Directory): ServedDish[] {
  return menus.flatMap((entry, at) => {
    const path = `menus[${at}]`
    const kitchen = find.kitchenOf(path, entry.kitchen)
    const day = find.dayOf(path, entry.day)
    const course = find.courseOf(path, entry.course)
    const recipe = find.recipeOf(path, entry.recipe)
    if (!kitchen || day === undefined || !course || !recipe) return []
    // Entries on days without portions mean nothing.
    if (headcount(kitchen, day) === 0) return []
    const referencePortions = cookedPortions(kitchen, day, course)
    return [{ at, kitchen, day, course, recipe, referencePortions }]
  })
}

function lotMovements({ allocations }: Lists, find: Directory): FromLot[] {
  return allocations.flatMap(({ lot: id, kitchen: kitchenId, day: dayId, kg }, at) => {
    const path = `allocations[${at}]`
    const lot = find.lotOf(path, id)
    const kitchen = find.kitchenOf(path, kitchenId)
    const day = find.dayOf(path, dayId)
    if (!lot || !kitchen || day === undefined) return []
    return [{ path, lot, kitchen, food: lot.food, day, kg }]
  })
}

function offerMovements({ purchases }: Lists, find: Directory): FromOffer[] {
  return purchases.flatMap(
    ({ supplier: supplierId, kitchen: kitchenId, day: dayId, ...one }, at) => {
      const path = `purchases[${at}]`
      const supplier = find.supplierOf(path, supplierId)
      const kitchen = find.kitchenOf(path, kitchenId)
      const day = find.dayOf(path, dayId)
      const food = find.foodOf(path, one.food)
      const offer = supplier?.offers.find((candidate) => candidate.food === one.food)
      if (supplier && food && !offer) {
        const facts = { supplier: supplierId, food: one.food }
        find.dangling.push({ rule: 'unknown-reference', path: `${path}.food`, facts })
      }
      if (!offer || !kitchen || day === undefined) return []
      return [{ path, supplier: supplierId, offer, kitchen, food: one.food, day, kg: one.kg }]
    },
  )
}

function missingMovements({ unmet }: Lists, find: Directory): Movement[] {
  return unmet.flatMap(({ food, kitchen: kitchenId, day: dayId, kg }, at) => {
    const path = `unmet[${at}]`
    const kitchen = find.kitchenOf(path, kitchenId)
    const day = find.dayOf(path, dayId)
    if (!find.foodOf(path, food) || !kitchen || day === undefined) return []
    return [{ path, kitchen, food, day, kg }]
  })
}

export function openBooks(problem: PlanningProblem, lists: Lists): Books {
  const find = directory(problem)
  return {
    problem,
    dishes: servedDishes(lists, find),
    fromLots: lotMovements(lists, find),
    fromOffers: offerMovements(lists, find),
    missing: missingMovements(lists, find),
    lotKg: new Map([
      ...problem.lots.map(({ id, kg }) => [id, kg] as const),
      ...(lists.commitments ?? []).map(({ lot, kg }) => [lot, kg] as const),
    ]),
    commitments: lists.commitments,
    recourse: lists.recourse ?? [],
    dangling: find.dangling,
  }
}

/** A key for a map over several ids; ids are free text, so a plain separator would not do. */
export const keyOf = (...parts: readonly (string | number)[]) => JSON.stringify(parts)

/** What the decided menu of a kitchen serves: entries on days with portions only. */
export function decidedDishes(problem: PlanningProblem, kitchen: Kitchen) {
  return (kitchen.fixedMenu ?? []).flatMap(({ day, course, recipe: id }) => {
    const dayIndex = problem.days.indexOf(day)
    const recipe = problem.recipes.find((candidate) => candidate.id === id)
    if (!recipe || dayIndex < 0 || headcount(kitchen, dayIndex) === 0) return []
    return [{ day: dayIndex, course, recipe }]
  })
}
