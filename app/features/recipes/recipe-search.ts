import type { Course, Recipe, SpiceLevel } from './recipe.ts'

/** What a person asks of the list; a missing part asks for everything. */
export type RecipeSearch = { text: string; course?: Course; spiceLevel?: SpiceLevel }

const normal = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')

/** Every word stands in the name, the origin, or the name of an ingredient. */
export function matchesSearch(recipe: Recipe, { text, course, spiceLevel }: RecipeSearch): boolean {
  if (course && recipe.course !== course) return false
  if (spiceLevel && recipe.newest.spiceLevel !== spiceLevel) return false
  const { nameId, nameEn, origin = '', newest } = recipe
  const foods = newest.ingredients.map(({ foodCode }) => foodCode)
  const said = normal([nameId, nameEn, origin, ...foods].join(' '))
  return normal(text)
    .split(' ')
    .every((word) => said.includes(word))
}
