import { type Books, keyOf } from './books.ts'
import type { Violation } from './violation.ts'

/**
 * Rule 1: on a served day a course has one recipe, of that course, or none (skipped, priced).
 */
export function* checkOneRecipePerCourse({ dishes, problem }: Books): Generator<Violation> {
  const first = new Map<string, number>()
  for (const { at, kitchen, day, course, recipe } of dishes) {
    const path = `menus[${at}]`
    const slot = keyOf(kitchen.id, day, course)
    const earlier = first.get(slot)
    if (earlier === undefined) first.set(slot, at)
    else {
      const facts = { kitchen: kitchen.id, day: problem.days[day] ?? '', course, alsoAt: earlier }
      yield { rule: 'one-recipe-per-course', path, facts }
    }
    if (recipe.course !== course) {
      const facts = { recipe: recipe.id, course, recipeCourse: recipe.course }
      yield { rule: 'recipe-of-course', path: `${path}.recipe`, facts }
    }
  }
}
