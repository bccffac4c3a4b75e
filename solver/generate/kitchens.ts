import type { Kitchen, KitchenMenuEntry, Recipe } from '#solver/problem/problem.ts'
import { generateGroups } from './groups.ts'
import { type Random, random, rounded } from './random.ts'

/** A place on the map of the region, in km. */
export type Place = { id: string; xKm: number; yKm: number }

export const distanceKm = (one: Place, other: Place) =>
  Math.hypot(one.xKm - other.xKm, one.yKm - other.yKm)

/** Kitchens lie 10 to 15 km apart on average, whatever their number. */
export function generatePlaces(kitchens: number, seed: number): Place[] {
  return Array.from({ length: kitchens }, (_, index) => {
    const draw = random(seed, `place/${index}`)
    const ring = 14 * Math.sqrt(index)
    const angle = draw.between(0, 2 * Math.PI)
    const id = `dapur-${String(index + 1).padStart(3, '0')}`
    return { id, xKm: ring * Math.cos(angle), yKm: ring * Math.sin(angle) }
  })
}

/** Minutes a day that pans and pots are on the fire, for a kitchen of the given portions. */
function equipmentFor(portions: number, draw: Random) {
  const minutes = (per100: number) => rounded((draw.near(per100, 0.15) * portions) / 100, 10)
  return [
    { id: 'wok', minutesPerDay: minutes(30) },
    { id: 'kettle', minutesPerDay: minutes(20) },
    { id: 'steamer', minutesPerDay: minutes(16) },
    ...(draw.chance(0.6) ? [{ id: 'oven', minutesPerDay: minutes(12) }] : []),
  ]
}

/**
 * The share of the price ceiling that planned food may cost. Most kitchens have all of it; some
 * have spent part on what no recipe names (milk, spices, packaging), and there the ceiling binds.
 */
function foodShare(place: Place, seed: number) {
  const draw = random(seed, `budget/${place.id}`)
  return draw.chance(0.4) ? draw.between(0.46, 0.56) : 1
}

const recipesOf = (recipes: readonly Recipe[], course: string) =>
  recipes.filter((recipe) => recipe.course === course)

/** A menu already told to the schools: one dish a course for a day, none of them decided yet. */
function announcedFor(day: string, recipes: readonly Recipe[], courses: string[], draw: Random) {
  return courses.flatMap((course): KitchenMenuEntry[] => {
    const recipe = draw.sample(recipesOf(recipes, course), 1)[0]
    return recipe ? [{ day, course, recipe: recipe.id }] : []
  })
}

export function generateKitchen(
  place: Place,
  days: readonly string[],
  courses: string[],
  { recipes, seed }: { recipes: readonly Recipe[]; seed: number },
): Kitchen {
  const draw = random(seed, `kitchen/${place.id}`)
  const size = draw.chance(0.2) ? draw.between(0.4, 0.6) : draw.between(0.75, 1)
  const share = foodShare(place, seed)
  const groups = generateGroups(days.length, size, draw).map((group) => ({
    ...group,
    budgetIdrPerPortion: rounded(group.budgetIdrPerPortion * share, 10),
  }))
  const people = groups.reduce((sum, group) => sum + Math.max(0, ...group.portions), 0)
  const rice = recipes.find((recipe) => recipe.family === 'nasi')
  const firstDay = days[0]
  const hasRiceDecided = rice !== undefined && firstDay !== undefined && draw.chance(0.4)
  const hasAnnounced = firstDay !== undefined && draw.chance(0.4)
  return {
    id: place.id,
    groups,
    equipment: equipmentFor(people, draw),
    familyMaxServings: { telur: 3, ayam: 2, ikan: 3, umbi: 2, mi: 1, pisang: 3 },
    excludedRecipes: draw.sample(recipes, draw.whole(0, 3)).map((recipe) => recipe.id),
    ...(hasRiceDecided && {
      fixedMenu: [{ day: firstDay, course: rice.course, recipe: rice.id }],
    }),
    ...(hasAnnounced && { announcedMenu: announcedFor(firstDay, recipes, courses, draw) }),
  }
}
