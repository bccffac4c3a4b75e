import { type Cursor, field, items, textAt } from '#solver/problem/cursor.ts'
import { type Defect, defectAt } from './defect.ts'

/** A decided or announced dish belongs to the course it is served as. */
export function* checkMenus(root: Cursor): Generator<Defect> {
  const courseOf = new Map(
    items(root, 'recipes').map((recipe) => [
      textAt(field(recipe, 'id')),
      textAt(field(recipe, 'course')),
    ]),
  )
  for (const kitchen of items(root, 'kitchens')) {
    for (const list of ['fixedMenu', 'announcedMenu']) {
      for (const entry of items(kitchen, list)) {
        const recipe = field(entry, 'recipe')
        const course = textAt(field(entry, 'course'))
        const own = courseOf.get(textAt(recipe))
        if (course !== undefined && own !== undefined && own !== course) {
          const [is, wanted] = [JSON.stringify(own), JSON.stringify(course)]
          yield defectAt(recipe, `a recipe of course ${wanted} (its course is ${is})`)
        }
      }
    }
  }
}
