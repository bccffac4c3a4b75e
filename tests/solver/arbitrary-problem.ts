import fc from 'fast-check'
import type { Kitchen, PlanningProblem, Recipe } from '#solver/problem/problem.ts'

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27']
const COURSES = ['staple', 'vegetable', 'fruit']
const FOODS = ['beras', 'kangkung', 'toString']
const FAMILIES = ['leafy', '__proto__']

const subset = <T>(from: readonly T[], minLength = 0) => fc.subarray([...from], { minLength })
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const step = (from: number, to: number, size: number) =>
  fc.integer({ min: from, max: to }).map((count) => count * size)

/** Leaves out what is undefined: an optional key is not there, never `undefined`. */
const without = <T>(value: unknown): T => JSON.parse(JSON.stringify(value))

const recipeOf = (id: string, courses: readonly string[]): fc.Arbitrary<Recipe> =>
  fc
    .record({
      id: fc.constant(id),
      course: fc.constantFrom(...courses),
      family: optional(fc.constantFrom(...FAMILIES)),
      ingredients: subset(FOODS, 1).chain((foods) =>
        fc.tuple(
          ...foods.map((food) =>
            fc.record({ food: fc.constant(food), grossGrams: step(0, 30, 10) }),
          ),
        ),
      ),
      nutrients: fc.record(
        { energy: step(0, 10, 50), iron: step(0, 8, 0.5) },
        { requiredKeys: [] },
      ),
      equipment: optional(
        fc.array(fc.record({ id: fc.constant('wok'), minutesPer100Portions: step(0, 20, 1) }), {
          maxLength: 1,
        }),
      ),
      repeatWindowDays: optional(fc.integer({ min: 1, max: 5 })),
      maxServings: optional(fc.integer({ min: 0, max: 2 })),
    })
    .map((recipe) => without<Recipe>(recipe))

const menuOf = (days: string[], recipes: Recipe[]) =>
  fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...days), fc.constantFrom(...recipes))
      .map(([day, recipe]) => ({ day, course: recipe.course, recipe: recipe.id })),
    { maxLength: 3, selector: ({ day, course }) => `${day} ${course}` },
  )

const groupOf = (id: string, days: string[], courses: string[]) =>
  fc.record({
    id: fc.constant(id),
    portions: fc.tuple(...days.map(() => fc.constantFrom(0, 40, 100, 250))),
    portionScale: fc
      .tuple(...courses.map(() => fc.constantFrom(0, 0.5, 1, 1.2)))
      .map((scales) => Object.fromEntries(courses.map((course, at) => [course, scales[at] ?? 1]))),
    budgetIdrPerPortion: step(0, 6, 500),
    bands: fc.array(
      fc
        .record({
          nutrient: fc.constantFrom('energy', 'iron'),
          per: fc.constantFrom('day' as const, 'horizon' as const),
          min: optional(step(1, 10, 30)),
          over: optional(step(0, 10, 30)),
        })
        .map(({ over, ...band }) => {
          return without({ ...band, max: over === undefined ? undefined : (band.min ?? 1) + over })
        }),
      { maxLength: 2 },
    ),
  })

const kitchenOf = (id: string, days: string[], courses: string[], recipes: Recipe[]) =>
  fc
    .record({
      id: fc.constant(id),
      groups: fc.tuple(groupOf('sd46', days, courses), groupOf('smp', days, courses)),
      equipment: optional(fc.constantFrom([], [{ id: 'wok', minutesPerDay: 20 }])),
      familyMaxServings: optional(
        fc.record({ leafy: fc.integer({ min: 0, max: 2 }), other: fc.constant(1) }),
      ),
      excludedRecipes: optional(
        subset(recipes.map((recipe) => recipe.id)).map((all) => all.slice(0, 1)),
      ),
      fixedMenu: optional(menuOf(days, recipes)),
      announcedMenu: optional(menuOf(days, recipes)),
    })
    .map((kitchen) => without<Kitchen>(kitchen))

const deliveriesTo = (kitchens: string[]) =>
  subset(kitchens, 1).chain((reached) =>
    fc.tuple(
      ...reached.map((kitchen) =>
        fc.record({ kitchen: fc.constant(kitchen), transportIdrPerKg: step(0, 4, 250) }),
      ),
    ),
  )

const lotOf = (id: string, kitchens: string[]) =>
  fc
    .record({
      id: fc.constant(id),
      unit: fc.constant('kebun'),
      food: fc.constantFrom(...FOODS),
      kg: step(0, 30, 1),
      window: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
      costIdrPerKg: step(0, 10, 1000),
      wasteIdrPerKg: step(0, 5, 1000),
      deliversTo: deliveriesTo(kitchens),
    })
    .map(({ window, ...lot }) => {
      const [readyOn = '', useBy = ''] = [...window].sort()
      return { ...lot, readyOn, useBy }
    })

const supplierOf = (id: string, kitchens: string[]) =>
  fc
    .record({
      id: fc.constant(id),
      minimumOrderIdr: optional(step(1, 8, 50_000)),
      offers: subset(FOODS).chain((foods) =>
        fc.tuple(
          ...foods.map((food) =>
            fc.record({
              food: fc.constant(food),
              priceIdrPerKg: step(1, 20, 1500),
              maxKg: optional(step(0, 40, 1)),
              deliversTo: optional(deliveriesTo(kitchens)),
            }),
          ),
        ),
      ),
    })
    .map((supplier) => without<PlanningProblem['suppliers'][number]>(supplier))

type Size = { days: number; courses: number; recipes: number; kitchens: number }

/** Problems small enough to try every menu, with every key of the format now there, now not. */
export const problemWithin = (most: Size): fc.Arbitrary<PlanningProblem> =>
  fc
    .record({
      dayCount: fc.integer({ min: 1, max: most.days }),
      courseCount: fc.integer({ min: 1, max: most.courses }),
      recipeCount: fc.integer({ min: 1, max: most.recipes }),
      kitchenCount: fc.integer({ min: 1, max: most.kitchens }),
    })
    .chain(({ dayCount, courseCount, recipeCount, kitchenCount }) => {
      const days = DAYS.slice(0, dayCount)
      const courses = COURSES.slice(0, courseCount)
      const recipeIds = Array.from({ length: recipeCount }, (_, at) => `resep ${at}`)
      return fc
        .tuple(...recipeIds.map((id) => recipeOf(id, courses)))
        .chain((recipes) => withRecipes(days, courses, recipes, kitchenCount))
    })

function withRecipes(days: string[], courses: string[], recipes: Recipe[], kitchenCount: number) {
  const kitchenIds = Array.from({ length: kitchenCount }, (_, at) => `dapur-${at}`)
  const problem = fc.record({
    format: fc.constant('lumbung/planning-problem@1' as const),
    id: fc.constant('acak'),
    days: fc.constant(days),
    courses: fc.constant(courses),
    nutrients: fc.constant([
      { id: 'energy', unit: 'kcal' },
      { id: 'iron', unit: 'mg' },
    ]),
    foods: fc.constant(FOODS.map((id) => ({ id }))),
    recipes: fc.constant(recipes),
    kitchens: fc.tuple(...kitchenIds.map((id) => kitchenOf(id, days, courses, recipes))),
    lots: fc.tuple(...['L1', 'L2', 'L3'].map((id) => lotOf(id, kitchenIds))).chain(subset),
    suppliers: fc.tuple(...['S1', 'S2'].map((id) => supplierOf(id, kitchenIds))).chain(subset),
    weights: fc.record({
      unmetIdrPerKg: fc.constantFrom(600_000, 5000),
      skippedCourseIdrPerPortion: fc.constantFrom(20_000, 500),
      belowBandIdr: fc.constantFrom(0, 6000),
      aboveBandIdr: fc.constantFrom(0, 4000),
      overBudgetFactor: fc.constantFrom(0, 2.5),
      varietyIdrPerPortion: fc.constantFrom(0, 80, 900),
      menuChangeIdrPerPortion: fc.constantFrom(0, 300),
    }),
  })
  return problem.map((drawn) => without<PlanningProblem>(drawn))
}
