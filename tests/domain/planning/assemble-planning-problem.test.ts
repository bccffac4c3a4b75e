import { expect, test } from 'vitest'
import { assemblePlanningProblem } from '#app/features/planning/assemble-planning-problem.server.ts'
import { checkPlanningInput } from '#app/features/planning/check-planning-input.ts'
import type { InputKitchen, PlanningInput } from '#app/features/planning/planning-input.ts'
import { readProblem } from '#solver/problem/read-problem.ts'
import { kitchen, lot, offer, planningInput, recipe, rice } from '../../support/planning-input.ts'

const assemble = (more: Partial<PlanningInput> = {}) => assemblePlanningProblem(planningInput(more))
const kitchenOf = (of: Partial<InputKitchen>, more: Partial<PlanningInput> = {}) =>
  assemble({ ...more, kitchens: [kitchen(of)] }).kitchens[0]!
const pinned = (recipeVersionId: string, isPinned = true) => ({
  serviceOn: '2026-11-23',
  course: 'vegetable' as const,
  recipeVersionId,
  isPinned,
})

test('the assembled problem is read by the solver without a defect', () => {
  const reading = readProblem(JSON.stringify(assemble()))
  expect(reading).toMatchObject({ ok: true })
})

test('two schools with 400 and 100 pupils of one kind are one group of 500', () => {
  const { groups } = kitchenOf({})
  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({
    id: 'sd46-midday-large',
    portions: [500, 490],
    portionScale: { staple: 1, vegetable: 0.9 },
    budgetIdrPerPortion: 10_000,
    bands: [{ nutrient: 'ENERC_KCAL', per: 'day', min: 585, max: 683 }],
  })
})

test('a pinned dish is decided, one that is not pinned is free', () => {
  const menu = [
    pinned('tumis-kangkung-1'),
    { ...pinned('nasi-putih-1', false), course: 'staple' as const },
  ]
  const { fixedMenu, announcedMenu } = kitchenOf({ menu })
  expect(fixedMenu).toEqual([
    { day: '2026-11-23', course: 'vegetable', recipe: 'tumis-kangkung@1' },
  ])
  expect(announcedMenu).toEqual([])
})

test('what was announced may change at a price', () => {
  const menu = [pinned('tumis-kangkung-1', false)]
  const { fixedMenu, announcedMenu } = kitchenOf({ menu, menuStatus: 'announced' })
  expect(fixedMenu).toEqual([])
  expect(announcedMenu).toHaveLength(1)
})

test('planning the supply alone keeps every dish', () => {
  const menu = [pinned('tumis-kangkung-1', false)]
  expect(kitchenOf({ menu }, { mode: 'match' }).fixedMenu).toHaveLength(1)
})

test('days before the run are no part of it', () => {
  const menu = [{ ...pinned('tumis-kangkung-1'), serviceOn: '2026-11-21' }]
  expect(kitchenOf({ menu }).fixedMenu).toEqual([])
})

test('a hot dish is excluded where small children are served and only there', () => {
  expect(kitchenOf({}).excludedRecipes).toEqual([])
  const toddlers = {
    groupKind: 'toddler' as const,
    meal: 'morning' as const,
    portionClass: 'small' as const,
    portions: [50, 0],
  }
  const both = assemble({
    kitchens: [kitchen(), kitchen({ id: 'kitchen-2', code: 'lapas', groups: [toddlers] })],
  })
  expect(both.kitchens.map(({ excludedRecipes }) => excludedRecipes)).toEqual([
    [],
    ['plecing-kangkung@1'],
  ])
})

test('a recipe of one kitchen is excluded in the others', () => {
  const own = recipe('lempah', { kitchenId: 'kitchen-2' })
  const kitchens = [kitchen(), kitchen({ id: 'kitchen-2', code: 'lapas' })]
  const problem = assemble({ recipes: [rice, own], kitchens })
  expect(problem.kitchens[0]!.excludedRecipes).toEqual(['lempah@1'])
  expect(problem.kitchens[1]!.excludedRecipes).toEqual([])
})

test('an outdated recipe stays where it is pinned and is not proposed anew', () => {
  const old = recipe('sayur-asem', { isOutdated: true })
  const recipes = [rice, old]
  expect(assemble({ recipes }).recipes.map(({ id }) => id)).toEqual(['nasi-putih@1'])
  const kitchens = [kitchen({ menu: [pinned('sayur-asem-1')] })]
  const problem = assemble({ recipes, kitchens })
  expect(problem.recipes.find(({ id }) => id === 'sayur-asem@1')?.maxServings).toBe(1)
  expect(problem.kitchens[0]!.fixedMenu).toHaveLength(1)
  expect(problem.kitchens[0]!.excludedRecipes).toEqual([])
})

test('a nutrient that the tables do not know is left out, never zero', () => {
  const unknown = recipe('urap', { knownNutrients: new Map() })
  expect(assemble({ recipes: [unknown] }).recipes[0]!.nutrients).toEqual({})
})

test('a supplier that comes to no kitchen of the run is left out', () => {
  const far = offer({
    supplierId: 'jauh',
    deliversTo: [{ kitchenId: 'other', transportIdrPerKg: 0 }],
  })
  expect(assemble({ offers: [offer(), far] }).suppliers.map(({ id }) => id)).toEqual(['koperasi'])
})

test('offers of one supplier stand together with its smallest order', () => {
  const offers = [
    offer({ minimumOrderIdr: 250_000, maxKg: 900 }),
    offer({ foodCode: 'kangkung', minimumOrderIdr: 250_000 }),
  ]
  expect(assemble({ offers }).suppliers).toMatchObject([
    {
      minimumOrderIdr: 250_000,
      offers: [{ food: 'beras', maxKg: 900 }, { food: 'kangkung' }],
    },
  ])
})

test('a lot keeps its window, its costs and the way to each kitchen', () => {
  expect(assemble().lots).toEqual([
    {
      id: 'KANGKUNG-1123',
      unit: 'kebun-muntok',
      food: 'kangkung',
      kg: 46.5,
      readyOn: '2026-11-23',
      useBy: '2026-11-24',
      costIdrPerKg: 4500,
      wasteIdrPerKg: 3000,
      deliversTo: [{ kitchen: 'rutan-muntok', transportIdrPerKg: 50 }],
    },
  ])
})

test('vitamin A is judged over the week from below, energy every day from both ends', () => {
  const band = { groupKind: 'sd46' as const, meal: 'midday' as const }
  const bands = [
    { ...band, nutrient: 'VITA', min: 180, max: 210 },
    { ...band, nutrient: 'PROCNT', min: 0, max: 18.4 },
    { ...band, nutrient: 'NA', max: 700 },
  ]
  const nutrients = ['VITA', 'PROCNT', 'NA'].map((tagname) => ({ tagname, unit: 'g' }))
  expect(kitchenOf({}, { bands, nutrients }).groups[0]!.bands).toEqual([
    { nutrient: 'VITA', per: 'horizon', min: 180 },
    { nutrient: 'PROCNT', per: 'day', max: 18.4 },
  ])
})

test('leaving food unmet costs more than the dearest offer above the ceiling', () => {
  const dear = offer({ priceIdrPerKg: 300_000 })
  const { weights } = assemble({ offers: [dear] })
  expect(weights.unmetIdrPerKg).toBeGreaterThan((1 + weights.overBudgetFactor) * 300_120)
  expect(assemble({ offers: [offer()] }).weights.unmetIdrPerKg).toBe(600_000)
})

test('a run without portions or without a portion scale is refused before any solver', () => {
  expect(checkPlanningInput(planningInput())).toEqual([])
  const nobody = kitchen({ groups: [] })
  expect(checkPlanningInput(planningInput({ kitchens: [nobody] }))).toEqual([
    { code: 'nothing-to-plan' },
  ])
  expect(checkPlanningInput(planningInput({ kitchens: [kitchen({ scales: [] })] }))).toEqual([
    { code: 'no-portion-scale', groupKind: 'sd46' },
  ])
})

test('of the same food only what is left of a lot is offered', () => {
  expect(assemble({ lots: [lot({ kg: 0.001 })] }).lots[0]!.kg).toBe(0.001)
})

test('a rule of two egg dishes at most and none spicy reach the planner, at least one fish does not', () => {
  const habit = { isRegional: false, effectiveFrom: '2026-01-01', source: 'contoh' }
  const rules = [
    { ...habit, id: '1', subject: 'egg' as const, bound: 'at-most' as const, servings: 2 },
    { ...habit, id: '2', subject: 'spicy' as const, bound: 'at-most' as const, servings: 0 },
    { ...habit, id: '3', subject: 'fish' as const, bound: 'at-least' as const, servings: 1 },
  ]
  const problem = assemblePlanningProblem(planningInput({ kitchens: [kitchen({ rules })] }))
  const [told] = problem.kitchens
  expect(told?.familyMaxServings).toEqual({ egg: 2 })
  expect(told?.excludedRecipes).toEqual([])
  expect(problem.recipes.map(({ id }) => id)).not.toContain('plecing-kangkung@1')
})
