import type { Recipe } from '#solver/problem/problem.ts'
import { COURSE_SHARES, MAINS, type Main, METHODS, type Method } from './dishes.ts'
import { FOODS, NUTRIENTS } from './foods.ts'
import { type Random, random, rounded } from './random.ts'

const foodById = new Map(FOODS.map((food) => [food.id, food]))
const methodById = new Map(METHODS.map((method) => [method.id, method]))

/** Below this share of the dish's weight an unmeasured food leaves the sum known. */
const NEGLIGIBLE_SHARE = 0.1

type Ingredient = { food: string; grossGrams: number }

/**
 * Nutrients of a dish: the sum over its foods of gross grams x edible share x value per 100 g,
 * without cooking losses. A nutrient that a main food was not measured for stays unknown.
 */
function nutrientsOf(ingredients: readonly Ingredient[]) {
  const dishGrams = ingredients.reduce((sum, { grossGrams }) => sum + grossGrams, 0)
  const known: Record<string, number> = {}
  for (const [index, nutrient] of NUTRIENTS.entries()) {
    let sum: number | undefined = 0
    for (const ingredient of ingredients) {
      const food = foodById.get(ingredient.food)
      const per100g = food?.per100g[index] ?? null
      if (per100g === null) {
        if (ingredient.grossGrams > NEGLIGIBLE_SHARE * dishGrams) sum = undefined
      } else if (sum !== undefined) {
        sum += (ingredient.grossGrams * (food?.edibleShare ?? 0) * per100g) / 100
      }
    }
    if (sum !== undefined) known[nutrient.id] = rounded(sum, 0.01)
  }
  return known
}

function ingredientsOf(main: Main, method: Method, second: string | undefined, draw: Random) {
  const grams = new Map([[main.food, rounded(draw.near(main.grossGrams, 0.08), 1)]])
  const add = (food: string, grossGrams: number) => {
    grams.set(food, rounded((grams.get(food) ?? 0) + grossGrams, 0.5))
  }
  for (const [food, grossGrams] of Object.entries(method.seasoning)) add(food, grossGrams)
  if (second !== undefined) add(second, rounded(draw.between(15, 40), 5))
  return Array.from(grams, ([food, grossGrams]) => ({ food, grossGrams }))
}

/** How often a dish may come back: the daily staples always, dear or dull dishes rarely. */
function repetition(course: string, main: Main, draw: Random) {
  if (main.food === 'beras') return {}
  const repeatWindowDays = course === 'fruit' ? 2 : draw.whole(2, course === 'staple' ? 3 : 6)
  return { repeatWindowDays, ...(draw.chance(0.25) && { maxServings: draw.whole(1, 2) }) }
}

/** Every dish of a course: each main food in each of its ways, then the same with a companion. */
function* dishes(course: string): Generator<{ main: Main; method: Method; round: number }> {
  const mains = MAINS[course] ?? []
  for (let round = 0; ; round += 1) {
    for (let way = 0; way < 8; way += 1) {
      for (const main of mains) {
        const method = methodById.get(main.methods[way] ?? '')
        if (method) yield { main, method, round }
      }
    }
  }
}

function courseRecipes(course: string, count: number, seed: number): Recipe[] {
  const companions = (MAINS[course] ?? []).map((main) => main.food)
  const recipes: Recipe[] = []
  for (const { main, method, round } of dishes(course)) {
    if (recipes.length >= count) break
    const name = `${method.id}-${main.food}`
    const draw = random(seed, `recipe/${course}/${name}/${round}`)
    const second = round === 0 ? undefined : draw.sample(companions, 1)[0]
    const ingredients = ingredientsOf(main, method, second, draw)
    const { equipment: id, minutesPer100Portions } = method
    recipes.push({
      id: round === 0 ? name : `${name}-${round + 1}`,
      course,
      family: main.family,
      ingredients,
      nutrients: nutrientsOf(ingredients),
      ...(id !== 'none' && {
        equipment: [
          { id, minutesPer100Portions: rounded(draw.near(minutesPer100Portions, 0.2), 0.5) },
        ],
      }),
      ...repetition(course, main, draw),
    })
  }
  return recipes
}

/** `count` recipes over the five courses, the same for every region of one seed. */
export function generateRecipes(count: number, seed: number): Recipe[] {
  let left = count
  return COURSE_SHARES.flatMap(([course, share], index) => {
    const last = index === COURSE_SHARES.length - 1
    const own = last ? left : Math.min(left, Math.max(1, Math.round(count * share)))
    left -= own
    return courseRecipes(course, own, seed)
  })
}
