import { COURSES } from '#app/features/recipes/recipe.ts'
import type { JudgedDish } from './judged-dish.ts'
import { colourOf } from './vegetable-colour.ts'

/**
 * A score of what a table of nutrients does not see, from 0 to 100: Lumbung's own, made after the
 * manner of IQ COSAN (FNDE, Brazil: groups on the plate, fruit and vegetables, variety, and what is
 * to be limited). It advises; no rule hangs on it.
 */
export const QUALITY_CRITERIA = [
  'complete-plate',
  'fruit',
  'vegetable-colours',
  'variety',
  'fried',
  'repeats',
] as const
export type QualityCriterion = (typeof QUALITY_CRITERIA)[number]

/** Points of a criterion and what was counted: `count` of `wanted` (at most, for fried and repeats). */
export type QualityScore = {
  criterion: QualityCriterion
  points: number
  mostPoints: number
  count: number
  wanted: number
}

export type MenuQuality = { points: number; scores: QualityScore[] }

const MOST_POINTS: Record<QualityCriterion, number> = {
  'complete-plate': 25,
  fruit: 15,
  'vegetable-colours': 15,
  variety: 20,
  fried: 15,
  repeats: 10,
}

/** Three of the four colours in a week. */
const WANTED_COLOURS = 3
/** Two new families of food a day. */
const FAMILIES_A_DAY = 2
/** One day in three may have something fried. */
const FRIED_A_DAY = 1 / 3

const shareOf = (count: number, wanted: number) => (wanted === 0 ? 0 : Math.min(1, count / wanted))

/** Full points up to what is wanted, none once there is twice that and one more. */
const upTo = (count: number, wanted: number) =>
  count <= wanted ? 1 : Math.max(0, 1 - (count - wanted) / (wanted + 1))

function score(
  criterion: QualityCriterion,
  share: number,
  counted: { count: number; wanted: number },
): QualityScore {
  const mostPoints = MOST_POINTS[criterion]
  return { criterion, mostPoints, points: Math.round(share * mostPoints), ...counted }
}

const daysWith = (days: readonly string[], test: (on: string) => boolean) =>
  days.filter(test).length

/**
 * The score of a week of `serviceDays`; days without dishes give no points. `repeats` are dishes
 * that stand too near to themselves or too often (`menu-variety.ts`). Undefined without a dish.
 */
export function menuQuality(
  dishes: readonly JudgedDish[],
  serviceDays: readonly string[],
  repeats: number,
): MenuQuality | undefined {
  if (dishes.length === 0 || serviceDays.length === 0) return undefined
  const has = (on: string, course: string) =>
    dishes.some((dish) => dish.serviceOn === on && dish.course === course)
  const complete = daysWith(serviceDays, (on) => COURSES.every((course) => has(on, course)))
  const fruit = daysWith(serviceDays, (on) => has(on, 'fruit'))
  const colours = new Set(
    dishes
      .filter(({ course }) => course === 'vegetable')
      .flatMap(({ ingredients }) =>
        ingredients.flatMap(({ foodCode }) => colourOf(foodCode) ?? []),
      ),
  ).size
  const families = new Set(dishes.flatMap(({ family }) => family ?? [])).size
  const fried = dishes.filter(({ cookingMethod }) => cookingMethod === 'deep-fry').length
  const days = serviceDays.length
  const wantedFamilies = days * FAMILIES_A_DAY
  const mostFried = Math.floor(days * FRIED_A_DAY)
  const scores = [
    score('complete-plate', shareOf(complete, days), { count: complete, wanted: days }),
    score('fruit', shareOf(fruit, days), { count: fruit, wanted: days }),
    score('vegetable-colours', shareOf(colours, WANTED_COLOURS), {
      count: colours,
      wanted: WANTED_COLOURS,
    }),
    score('variety', shareOf(families, wantedFamilies), {
      count: families,
      wanted: wantedFamilies,
    }),
    score('fried', upTo(fried, mostFried), { count: fried, wanted: mostFried }),
    score('repeats', upTo(repeats, 0), { count: repeats, wanted: 0 }),
  ]
  return { points: scores.reduce((sum, one) => sum + one.points, 0), scores }
}
