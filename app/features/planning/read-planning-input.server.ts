import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { listHeadcounts } from '#app/features/beneficiaries/headcount.repository.server.ts'
import { portionsOn } from '#app/features/beneficiaries/headcount.ts'
import { listConcessions } from '#app/features/concessions/concession.repository.server.ts'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import {
  findKitchen,
  listKitchenEquipment,
} from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { listMenuRules } from '#app/features/menu-rules/menu-rule.repository.server.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { packageDaysOf } from '#app/features/menus/package-day.ts'
import { findPortionScalesOn } from '#app/features/recipes/kitchen-portion-scale.repository.server.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { nutritionFactsFor } from '#app/features/recipes/recipe-facts.repository.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { ceilingsOf, inputRecipe, plannedBands } from './planning-facts.ts'
import type { InputKitchen, PlanningInput } from './planning-input.ts'
import type { PlanningRun } from './planning-run.repository.server.ts'
import { readSupply } from './read-supply.server.ts'

/** Everything a run plans with, as it stands now. */
export async function readPlanningInput(
  db: Database,
  run: PlanningRun,
  clock: Clock,
): Promise<PlanningInput> {
  const kitchens = await readKitchens(db, run)
  const days = await daysOf(db, run, kitchens)
  const book = await findRuleBookOn(db, run.startsOn)
  if (!book) throw new Error(`no rule set is in force on ${run.startsOn}`)
  const inputKitchens = await Promise.all(
    kitchens.map((kitchen) => readKitchen(db, kitchen, { ...days, ruleSetId: book.ruleSet.id })),
  )
  const recipes = await readRecipes(db, inputKitchens)
  const today = clock.today(kitchens[0]?.timeZone ?? 'Asia/Jakarta')
  const supply = await readSupply(db, { run, today })
  const foods = new Map([
    ...recipes.flatMap(({ foods }) => foods),
    ...[...supply.lots, ...supply.offers].map((one) => [one.foodCode, one.foodId] as const),
  ])
  const bands = plannedBands(book.bands)
  const nutrients = await listNutrients(db)
  const judged = new Set(bands.map(({ nutrient }) => nutrient))
  return {
    runId: run.id,
    mode: run.mode,
    days: days.all,
    courses: COURSES,
    nutrients: nutrients
      .filter(({ tagname }) => judged.has(tagname))
      .map(({ tagname, unit }) => ({ tagname, unit })),
    foods: [...foods].sort().map(([code, id]) => ({ id, code })),
    recipes: recipes.map(({ recipe }) => recipe),
    kitchens: inputKitchens,
    ...supply,
    bands,
    ceilingIdr: ceilingsOf(book.values),
  }
}

async function readKitchens(db: Database, run: PlanningRun): Promise<Kitchen[]> {
  const kitchens = await Promise.all(run.kitchens.map(({ id }) => findKitchen(db, id)))
  return kitchens.flatMap((kitchen) => kitchen ?? [])
}

type Days = { all: string[]; ofKitchen: Map<string, string[]>; packages: Map<string, string[]> }

async function daysOf(db: Database, run: PlanningRun, kitchens: Kitchen[]): Promise<Days> {
  const ofKitchen = new Map<string, string[]>()
  const packages = new Map<string, string[]>()
  for (const { id } of kitchens) {
    const days = await calendarOf(db, id, run)
    ofKitchen.set(
      id,
      days.filter(({ isServed }) => isServed).map(({ on }) => on),
    )
    packages.set(id, packageDaysOf(days))
  }
  return { all: [...new Set([...ofKitchen.values()].flat())].sort(), ofKitchen, packages }
}

type Asked = Days & { ruleSetId: string }

async function readKitchen(db: Database, kitchen: Kitchen, days: Asked): Promise<InputKitchen> {
  const { id, code, institutionId } = kitchen
  const [startsOn = '', endsOn = ''] = [days.all[0], days.all.at(-1)]
  const groups = await listBeneficiaryGroups(db, id)
  const headcounts = await listHeadcounts(db, id, { startsOn, endsOn })
  const served = new Set(days.ofKitchen.get(id))
  const weeks = [...new Set(days.all.map(weekOf))]
  const menus = await Promise.all(weeks.map((week) => findMenuWeek(db, { kitchenId: id, week })))
  const packages = days.packages.get(id) ?? []
  const menu = menus.flatMap(({ entries }) => entries)
  return {
    id,
    code,
    institutionId,
    groups: groups.map((group) => ({
      groupKind: group.groupKind,
      meal: group.meal,
      portionClass: group.portionClass,
      portions: days.all.map((day) => (served.has(day) ? portionsOn(group, day, headcounts) : 0)),
    })),
    equipment: await listKitchenEquipment(db, id),
    scales: await findPortionScalesOn(db, {
      kitchenId: id,
      ruleSetId: days.ruleSetId,
      on: startsOn,
    }),
    menuStatus: menus.find(({ status }) => status !== 'draft')?.status ?? 'draft',
    menu: menu.map((entry) => ({
      ...entry,
      isPinned: entry.isPinned || packages.includes(entry.serviceOn),
    })),
    openPackageDays: packages.filter((day) =>
      COURSES.some((course) => !menu.some((one) => one.serviceOn === day && one.course === course)),
    ),
    rules: await listMenuRules(db, kitchen, { startsOn, endsOn }),
    concessions: await listConcessions(db, { kitchenId: id, weeks }),
  }
}

async function readRecipes(db: Database, kitchens: InputKitchen[]) {
  const standing = kitchens.flatMap(({ menu }) => menu.map((entry) => entry.recipeVersionId))
  const offered = await listDishes(db, {
    kitchenIds: kitchens.map(({ id }) => id),
    versionIds: standing,
  })
  const dishes = offered.filter(
    ({ isPackageOnly, versionId }) => !isPackageOnly || standing.includes(versionId),
  )
  const foodIds = dishes.flatMap(({ ingredients }) => ingredients.map(({ foodId }) => foodId))
  const facts = await nutritionFactsFor(db, [...new Set(foodIds)])
  return dishes.map((dish) => ({
    recipe: inputRecipe(dish, facts),
    foods: dish.ingredients.map(({ foodCode, foodId }) => [foodCode, foodId] as const),
  }))
}
