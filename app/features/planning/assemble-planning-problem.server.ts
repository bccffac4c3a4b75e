import { isSmallChild } from '#app/features/beneficiaries/beneficiary-group.ts'
import { concededBand, raisedIdrPerPortion } from '#app/features/concessions/concession.ts'
import { isOf, plannerRules } from '#app/features/menu-rules/menu-rule.ts'
import type { PlanningProblem } from '#solver/index.ts'
import { plannedBand } from './planning-bands.ts'
import type { InputGroup, InputKitchen, InputRecipe, PlanningInput } from './planning-input.ts'
import { weightsFor } from './planning-weights.ts'

type ProblemKitchen = PlanningProblem['kitchens'][number]
type ProblemGroup = ProblemKitchen['groups'][number]

/** Our rows in the solver's words (planning format, section 1). Ids are codes a person can read. */
export function assemblePlanningProblem(input: PlanningInput): PlanningProblem {
  const codeOf = new Map(input.kitchens.map(({ id, code }) => [id, code]))
  const delivered = (routes: { kitchenId: string; transportIdrPerKg: number }[]) =>
    routes.flatMap(({ kitchenId, transportIdrPerKg }) => {
      const kitchen = codeOf.get(kitchenId)
      return kitchen === undefined ? [] : [{ kitchen, transportIdrPerKg }]
    })
  const recipes = usableRecipes(input)
  const lots = input.lots.map((lot) => ({
    id: lot.code,
    unit: lot.unit,
    food: lot.foodCode,
    kg: lot.kg,
    ...lot.range,
    readyOn: lot.readyOn,
    useBy: lot.useBy,
    costIdrPerKg: lot.costIdrPerKg,
    wasteIdrPerKg: lot.wasteIdrPerKg,
    deliversTo: delivered(lot.deliversTo),
  }))
  const suppliers = assembleSuppliers(input, delivered)
  return {
    format: formatFor(input),
    id: input.runId,
    days: input.days,
    courses: [...input.courses],
    nutrients: input.nutrients.map(({ tagname, unit }) => ({ id: tagname, unit })),
    foods: input.foods.map(({ code }) => ({ id: code })),
    recipes: recipes.map((recipe) => assembleRecipe(recipe, input)),
    kitchens: input.kitchens.map((kitchen) => assembleKitchen(kitchen, recipes, input)),
    lots,
    suppliers,
    weights: weightsFor(landedPrices(suppliers)),
  }
}

/** The second version speaks of uncertain harvests; without one the first says all. */
const formatFor = ({ lots }: PlanningInput): PlanningProblem['format'] =>
  lots.some(({ range }) => range) ? 'lumbung/planning-problem@2' : 'lumbung/planning-problem@1'

/** Recipes that some kitchen of this run may cook, and outdated ones where they are kept. */
const usableRecipes = (input: PlanningInput) =>
  input.recipes.filter(
    (recipe) =>
      input.kitchens.some((kitchen) => mayCook(kitchen, recipe)) || timesKept(input, recipe) > 0,
  )

const servesSmallChildren = (kitchen: InputKitchen) =>
  kitchen.groups.some(
    ({ groupKind, portions }) => isSmallChild(groupKind) && portions.some((count) => count > 0),
  )

const mayCook = (kitchen: InputKitchen, recipe: InputRecipe) =>
  !recipe.isOutdated &&
  (recipe.kitchenId === undefined || recipe.kitchenId === kitchen.id) &&
  !(recipe.spiceLevel === 'hot' && servesSmallChildren(kitchen)) &&
  !rulesOf(kitchen).forbidden.some((subject) => isOf(subject, recipe))

/** Rules of the week as the problem can say them; a group eats here on the days it has portions. */
function rulesOf({ rules, groups }: InputKitchen) {
  const eating = groups.filter(({ portions }) => portions.some((count) => count > 0))
  return plannerRules(rules, new Map(eating.map(({ groupKind }) => [groupKind, new Set(['any'])])))
}

const keptBy = (kitchen: InputKitchen, recipe: InputRecipe, input: PlanningInput) =>
  keptEntries(kitchen, input).filter((entry) => entry.recipeVersionId === recipe.versionId).length

const timesKept = (input: PlanningInput, recipe: InputRecipe) =>
  Math.max(0, ...input.kitchens.map((kitchen) => keptBy(kitchen, recipe, input)))

/** An outdated version is served as often as it is kept, and not once more. */
function assembleRecipe(recipe: InputRecipe, input: PlanningInput) {
  const known = input.nutrients.flatMap(({ tagname }) => {
    const amount = recipe.knownNutrients.get(tagname)
    return amount === undefined ? [] : [[tagname, amount] as const]
  })
  return {
    id: recipe.code,
    course: recipe.course,
    family: recipe.family,
    ingredients: recipe.ingredients.map(({ foodCode, grossGrams }) => ({
      food: foodCode,
      grossGrams,
    })),
    nutrients: Object.fromEntries(known),
    equipment: recipe.equipment.map(({ equipment, minutesPer100Portions }) => ({
      id: equipment,
      minutesPer100Portions,
    })),
    repeatWindowDays: recipe.repeatWindowDays,
    maxServings: recipe.isOutdated ? timesKept(input, recipe) : recipe.maxServings,
  }
}

/** Entries that this run may not change: the pinned ones, all when only the supply is planned. */
const keptEntries = (kitchen: InputKitchen, input: PlanningInput) =>
  kitchen.menu.filter(
    (entry) => input.days.includes(entry.serviceOn) && (entry.isPinned || input.mode === 'match'),
  )

function assembleKitchen(
  kitchen: InputKitchen,
  recipes: InputRecipe[],
  input: PlanningInput,
): ProblemKitchen {
  const codeOf = new Map(recipes.map(({ versionId, code }) => [versionId, code]))
  const written = (entries: InputKitchen['menu']) =>
    entries.flatMap(({ serviceOn, course, recipeVersionId }) => {
      const recipe = codeOf.get(recipeVersionId)
      return recipe === undefined ? [] : [{ day: serviceOn, course, recipe }]
    })
  const kept = keptEntries(kitchen, input)
  const announced = kitchen.menu.filter(
    (entry) =>
      kitchen.menuStatus !== 'draft' &&
      input.days.includes(entry.serviceOn) &&
      !kept.includes(entry),
  )
  return {
    id: kitchen.code,
    groups: assembleGroups(kitchen, input),
    equipment: kitchen.equipment.map(({ equipment, minutesPerDay }) => ({
      id: equipment,
      minutesPerDay,
    })),
    excludedRecipes: recipes
      .filter((recipe) => !mayCook(kitchen, recipe) && keptBy(kitchen, recipe, input) === 0)
      .map(({ code }) => code),
    ...familyLimits(kitchen),
    fixedMenu: written(kept),
    announcedMenu: written(announced),
  }
}

function familyLimits(kitchen: InputKitchen): Pick<ProblemKitchen, 'familyMaxServings'> {
  const { familyMaxServings } = rulesOf(kitchen)
  return familyMaxServings.size === 0
    ? {}
    : { familyMaxServings: Object.fromEntries(familyMaxServings) }
}

/** Groups of all places put together by kind, meal and portion class: they eat the same. */
function assembleGroups(kitchen: InputKitchen, input: PlanningInput): ProblemGroup[] {
  const { concessions } = kitchen
  const byKind = new Map<string, InputGroup>()
  for (const group of kitchen.groups) {
    const key = `${group.groupKind}-${group.meal}-${group.portionClass}`
    const before = byKind.get(key)
    const portions = group.portions.map((count, day) => count + (before?.portions[day] ?? 0))
    byKind.set(key, { ...group, portions })
  }
  return [...byKind].map(([id, group]) => ({
    id,
    portions: group.portions,
    portionScale: scalesOf(group, kitchen, input.courses),
    budgetIdrPerPortion: input.ceilingIdr[group.portionClass] + raisedIdrPerPortion(concessions),
    bands: bandsOf(group, input).map((band) => concededBand(band, id, concessions)),
  }))
}

/** A course that the rule set gives no share of is not eaten by the group. */
const scalesOf = (group: InputGroup, { scales }: InputKitchen, courses: PlanningInput['courses']) =>
  Object.fromEntries(
    courses.map((course) => [
      course,
      scales.find((one) => one.groupKind === group.groupKind && one.course === course)?.scale ?? 0,
    ]),
  )

const bandsOf = (group: InputGroup, input: PlanningInput) =>
  input.bands
    .filter(({ groupKind, meal }) => groupKind === group.groupKind && meal === group.meal)
    .flatMap((band) => plannedBand(band) ?? [])
    .filter(({ nutrient }) => input.nutrients.some(({ tagname }) => tagname === nutrient))

type Delivered = (
  routes: { kitchenId: string; transportIdrPerKg: number }[],
) => { kitchen: string; transportIdrPerKg: number }[]

/** A supplier that comes to none of these kitchens is left out: unknown is not free of charge. */
function assembleSuppliers(input: PlanningInput, delivered: Delivered) {
  const bySupplier = new Map<string, PlanningInput['offers']>()
  for (const offer of input.offers) {
    bySupplier.set(offer.supplierId, [...(bySupplier.get(offer.supplierId) ?? []), offer])
  }
  return [...bySupplier].flatMap(([id, own]) => {
    const offers = own.flatMap((offer) => {
      const deliversTo = delivered(offer.deliversTo)
      if (deliversTo.length === 0) return []
      const { foodCode: food, priceIdrPerKg, maxKg } = offer
      return [{ food, priceIdrPerKg, maxKg, deliversTo }]
    })
    return offers.length === 0 ? [] : [{ id, minimumOrderIdr: own[0]?.minimumOrderIdr, offers }]
  })
}

const landedPrices = (suppliers: ReturnType<typeof assembleSuppliers>) =>
  suppliers.flatMap(({ offers }) =>
    offers.flatMap(({ priceIdrPerKg, deliversTo }) =>
      deliversTo.map(({ transportIdrPerKg }) => priceIdrPerKg + transportIdrPerKg),
    ),
  )
