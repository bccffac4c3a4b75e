import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { gramsToKg, sumKg } from '#app/shared/mass.ts'

/** The main food of a dish that a kitchen serves on a day: what it has most of. */
export type MainFood = {
  kitchenId: string
  serviceOn: string
  course: Course
  foodId: string
  /** As bought, per reference portion. */
  grossGrams: number
}

/** Rice is on every plate: staples are nobody's scarcity. */
export const COORDINATED_COURSES: readonly Course[] = COURSES.filter(
  (course) => course !== 'staple',
)

type KitchenWish = { kitchenId: string; kg?: number }

/** One food that two kitchens or more want on one day. */
export type SharedWish = {
  foodId: string
  serviceOn: string
  /** By need, the greatest first; kilograms are missing where nobody knows the portions. */
  kitchens: KitchenWish[]
  totalKg?: number
}

/** A shared wish with names, and the lots that could serve it. */
export type NeighbourRow = Omit<SharedWish, 'kitchens'> & {
  nameId: string
  nameEn: string
  kitchens: { id: string; name: string; kg?: number }[]
  /** Usable that day and deliverable to more than one of these kitchens. */
  lots: { count: number; kg: number }
}

/** Reference portions that a kitchen cooks of a course on a usual day; undefined = not known. */
export type UsualPortions = (kitchenId: string, course: Course) => number | undefined

/** What one kitchen wants together with others, by day and then by mass. */
export function sharedWishes(
  foods: readonly MainFood[],
  kitchenId: string,
  portionsOf: UsualPortions,
): SharedWish[] {
  const wishes = new Map<string, Map<string, number | undefined>>()
  for (const { kitchenId: id, serviceOn, foodId, course, grossGrams } of foods) {
    const key = `${serviceOn} ${foodId}`
    const kitchens = wishes.get(key) ?? new Map<string, number | undefined>()
    const portions = portionsOf(id, course)
    const kg = portions === undefined ? undefined : gramsToKg(grossGrams) * portions
    const known = kitchens.get(id)
    kitchens.set(id, kg === undefined ? known : (known ?? 0) + kg)
    wishes.set(key, kitchens)
  }
  return [...wishes]
    .filter(([, kitchens]) => kitchens.size > 1 && kitchens.has(kitchenId))
    .map(([key, kitchens]) => sharedWish(key, kitchens))
    .sort((a, b) => a.serviceOn.localeCompare(b.serviceOn) || (b.totalKg ?? 0) - (a.totalKg ?? 0))
}

function sharedWish(key: string, kitchens: Map<string, number | undefined>): SharedWish {
  const [serviceOn = '', foodId = ''] = key.split(' ')
  const wanted = [...kitchens]
    .map(([kitchenId, kg]) => ({ kitchenId, kg }))
    .sort((a, b) => (b.kg ?? 0) - (a.kg ?? 0))
  const known = wanted.flatMap(({ kg }) => kg ?? [])
  const totalKg = known.length === wanted.length ? sumKg(known) : undefined
  return { foodId, serviceOn, kitchens: wanted, totalKg }
}

/** Other kitchens that want the main food of a cell on its day. */
export const wantedAlsoBy = (
  others: readonly MainFood[],
  cell: { serviceOn: string; foodId: string },
): string[] => [
  ...new Set(
    others
      .filter(({ serviceOn, foodId }) => serviceOn === cell.serviceOn && foodId === cell.foodId)
      .map(({ kitchenId }) => kitchenId),
  ),
]
