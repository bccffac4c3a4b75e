import type { IndexedRecipes } from './indexed-recipes.ts'
import { UNLIMITED_SERVINGS } from './indexed-recipes.ts'
import { type Kitchen, numberOf, type PlanningProblem } from './problem.ts'

/** A nutrient limit of a group. `min` and `max` are undefined when not given. */
export type IndexedBand = { nutrient: number; min?: number; max?: number }

export type IndexedGroup = {
  /** Portions by day. */
  portions: Float64Array
  /** Share of the reference portion, by course. */
  scale: Float64Array
  dayBands: IndexedBand[]
  horizonBands: IndexedBand[]
  /** Portions over the horizon. */
  totalPortions: number
}

/** Limits are already raised to what `fixedMenu` uses by itself (section 2.2 and 2.3 of the format). */
export type IndexedKitchen = {
  index: number
  /** Days on which some group has portions. */
  servedDays: Int32Array
  groups: IndexedGroup[]
  /** Headcount by day, for changes of announced menus. */
  portions: Float64Array
  /** Mean headcount over served days; 0 without one. */
  meanDailyPortions: number
  /** `H(k,c,d) = sum_g portions * scale` at `d * courseCount + c`. */
  scaledPortions: Float64Array
  budgetIdr: number
  /** Recipes that may be chosen, by course: not excluded, equipment there. */
  recipesOfCourse: Int32Array[]
  /** Decided and announced recipe at `d * courseCount + c`, -1 without one. */
  fixed: Int32Array
  announced: Int32Array
  /** Minutes of each piece of equipment by day, at `e * dayCount + d`. */
  equipmentIds: string[]
  equipmentMinutes: Float64Array
  /** By family. */
  familyMaxServings: Int32Array
  maxServings: Int32Array
}

type Frame = { source: PlanningProblem; recipes: IndexedRecipes; families: string[] }

export function indexKitchen(frame: Frame, index: number): IndexedKitchen {
  const { source, recipes, families } = frame
  const kitchen = source.kitchens[index]
  if (!kitchen) throw new Error(`no kitchen at ${index}`)
  const groups = kitchen.groups.map((group) => indexGroup(source, group))
  const portions = Float64Array.from(source.days, (_, d) =>
    groups.reduce((sum, group) => sum + (group.portions[d] ?? 0), 0),
  )
  const servedDays = Int32Array.from(source.days.keys()).filter((d) => (portions[d] ?? 0) > 0)
  const scaledPortions = scaledPortionsOf(source, groups)
  const fixed = menuOf(source, kitchen.fixedMenu, servedDays)
  const fixedServings = servingsOf(fixed, recipes.count)
  const fixedOfFamily = new Int32Array(families.length)
  for (const r of fixed) if (r >= 0) bump(fixedOfFamily, recipes.family[r] ?? -1)
  return {
    index,
    servedDays,
    groups,
    portions,
    meanDailyPortions: portions.reduce((a, b) => a + b, 0) / Math.max(1, servedDays.length),
    scaledPortions,
    budgetIdr: kitchen.groups.reduce(
      (sum, group) => sum + group.budgetIdrPerPortion * group.portions.reduce((a, b) => a + b, 0),
      0,
    ),
    recipesOfCourse: allowedRecipes(frame, kitchen, { fixedServings, fixedOfFamily }),
    fixed,
    announced: menuOf(source, kitchen.announcedMenu, servedDays),
    ...equipmentOf(frame, kitchen, { fixed, scaledPortions }),
    familyMaxServings: Int32Array.from(families, (family, position) =>
      Math.max(
        numberOf(kitchen.familyMaxServings ?? {}, family) ?? UNLIMITED_SERVINGS,
        fixedOfFamily[position] ?? 0,
      ),
    ),
    maxServings: recipes.maxServings.map((most, r) => Math.max(most, fixedServings[r] ?? 0)),
  }
}

function indexGroup(source: PlanningProblem, group: Kitchen['groups'][number]): IndexedGroup {
  const nutrientAt = new Map(source.nutrients.map(({ id }, position) => [id, position]))
  const bandsPer = (per: 'day' | 'horizon') =>
    group.bands
      .filter((band) => band.per === per)
      .map(({ nutrient, min, max }) => ({ nutrient: nutrientAt.get(nutrient) ?? -1, min, max }))
  return {
    portions: Float64Array.from(group.portions),
    scale: Float64Array.from(source.courses, (c) => numberOf(group.portionScale, c) ?? 0),
    dayBands: bandsPer('day'),
    horizonBands: bandsPer('horizon'),
    totalPortions: group.portions.reduce((a, b) => a + b, 0),
  }
}

function scaledPortionsOf(source: PlanningProblem, groups: IndexedGroup[]): Float64Array {
  const courseCount = source.courses.length
  return Float64Array.from({ length: source.days.length * courseCount }, (_, i) => {
    const d = Math.floor(i / courseCount)
    const c = i % courseCount
    return groups.reduce((sum, g) => sum + (g.portions[d] ?? 0) * (g.scale[c] ?? 0), 0)
  })
}

/** Entries on days without portions mean nothing. */
function menuOf(source: PlanningProblem, entries: Kitchen['fixedMenu'], servedDays: Int32Array) {
  const menu = new Int32Array(source.days.length * source.courses.length).fill(-1)
  const recipeAt = new Map(source.recipes.map(({ id }, position) => [id, position]))
  for (const entry of entries ?? []) {
    const d = source.days.indexOf(entry.day)
    const c = source.courses.indexOf(entry.course)
    if (servedDays.includes(d))
      menu[d * source.courses.length + c] = recipeAt.get(entry.recipe) ?? -1
  }
  return menu
}

type Decided = { fixedServings: Int32Array; fixedOfFamily: Int32Array }

/** Recipes that may be chosen: allowed, cookable, and not used up by what is fixed. */
function allowedRecipes({ source, recipes }: Frame, kitchen: Kitchen, decided: Decided) {
  const excluded = new Set(kitchen.excludedRecipes ?? [])
  const present = new Set((kitchen.equipment ?? []).map(({ id }) => id))
  const ofCourse = source.courses.map((): number[] => [])
  source.recipes.forEach((recipe, r) => {
    const cookable = (recipe.equipment ?? []).every(({ id }) => present.has(id))
    const familyMost = numberOf(kitchen.familyMaxServings ?? {}, recipe.family ?? '')
    const isUsedUp =
      (recipe.maxServings ?? UNLIMITED_SERVINGS) <= (decided.fixedServings[r] ?? 0) ||
      (familyMost ?? UNLIMITED_SERVINGS) <= (decided.fixedOfFamily[recipes.family[r] ?? -1] ?? 0)
    if (cookable && !isUsedUp && !excluded.has(recipe.id))
      ofCourse[recipes.course[r] ?? -1]?.push(r)
  })
  return ofCourse.map((list) => Int32Array.from(list))
}

type FixedUse = { fixed: Int32Array; scaledPortions: Float64Array }

/** Minutes by equipment and day: the kitchen's own, or what its fixed dishes need if that is more. */
function equipmentOf({ source, recipes }: Frame, kitchen: Kitchen, use: FixedUse) {
  const days = source.days.length
  const courses = source.courses.length
  const equipmentIds = [...new Set([...recipes.equipmentIds])]
  const own = new Map((kitchen.equipment ?? []).map(({ id, minutesPerDay }) => [id, minutesPerDay]))
  const needed = new Float64Array(equipmentIds.length * days)
  use.fixed.forEach((r, slot) => {
    if (r < 0) return
    for (let i = recipes.equipmentStart[r] ?? 0; i < (recipes.equipmentStart[r + 1] ?? 0); i++) {
      const e = equipmentIds.indexOf(recipes.equipmentIds[i] ?? '')
      const at = e * days + Math.floor(slot / courses)
      const minutes = (recipes.equipmentMinutes[i] ?? 0) * (use.scaledPortions[slot] ?? 0)
      needed[at] = (needed[at] ?? 0) + minutes
    }
  })
  const equipmentMinutes = needed.map((minutes, at) =>
    Math.max(minutes, own.get(equipmentIds[Math.floor(at / days)] ?? '') ?? 0),
  )
  return { equipmentIds, equipmentMinutes }
}

function servingsOf(menu: Int32Array, recipeCount: number): Int32Array {
  const servings = new Int32Array(recipeCount)
  for (const r of menu) bump(servings, r)
  return servings
}

function bump(counts: Int32Array, at: number) {
  if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
}
