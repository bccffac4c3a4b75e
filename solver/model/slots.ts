import { portionsOn, referencePortions } from '#solver/plan/menu-facts.ts'
import type { Kitchen, PlanningProblem, Recipe } from '#solver/problem/problem.ts'
import type { Slot } from './frame.ts'
import { addBinary, addColumn, type LinearModel, nameOf } from './linear-model.ts'

type Placed<T> = { item: T; at: number }

const placed = <T>(items: readonly T[]): Placed<T>[] => items.map((item, at) => ({ item, at }))

/** Not excluded, and all its equipment stands in the kitchen. */
function allowedRecipes(kitchen: Kitchen, recipes: readonly Placed<Recipe>[]) {
  const owned = new Set((kitchen.equipment ?? []).map(({ id }) => id))
  const excluded = new Set(kitchen.excludedRecipes ?? [])
  return recipes
    .filter(({ item }) => !excluded.has(item.id))
    .filter(({ item }) => (item.equipment ?? []).every(({ id }) => owned.has(id)))
}

const slotKey = (day: string, course: string) => JSON.stringify([day, course])

function kitchenSlots(problem: PlanningProblem, model: LinearModel, place: Placed<Kitchen>) {
  const { item: kitchen, at: kitchenAt } = place
  const recipes = placed(problem.recipes)
  const byId = new Map(recipes.map((one) => [one.item.id, one]))
  const allowed = allowedRecipes(kitchen, recipes)
  const decided = new Map(
    (kitchen.fixedMenu ?? []).map((one) => [slotKey(one.day, one.course), byId.get(one.recipe)]),
  )
  const addSlot = (day: Placed<string>, course: Placed<string>): Slot => {
    const name = (kind: string, ...more: (readonly [string, number])[]) =>
      nameOf(kind, [kitchen.id, kitchenAt], [day.item, day.at], [course.item, course.at], ...more)
    const fixed = decided.get(slotKey(day.item, course.item))
    const choices = fixed ? [fixed] : allowed.filter(({ item }) => item.course === course.item)
    return {
      kitchen,
      day: day.at,
      course: course.item,
      portions: referencePortions(kitchen, course.item, day.at),
      dishes: choices.map(({ item: recipe, at }) => {
        return { recipe, column: addBinary(model, name('serve', [recipe.id, at])) }
      }),
      isDecided: fixed !== undefined,
      skip: fixed ? undefined : addColumn(model, { name: name('skip'), upper: 1 }),
    }
  }
  const served = placed(problem.days).filter(({ at }) => portionsOn(kitchen, at) > 0)
  return served.flatMap((day) => placed(problem.courses).map((course) => addSlot(day, course)))
}

/**
 * The choices: for every kitchen, served day and course the recipes that may stand there, each a
 * binary column, and one column to skip the course. Recipes that are excluded or need absent
 * equipment have no column; a decided course has one dish and no other choice.
 */
export const addSlots = (problem: PlanningProblem, model: LinearModel): Slot[] =>
  placed(problem.kitchens).flatMap((kitchen) => kitchenSlots(problem, model, kitchen))
