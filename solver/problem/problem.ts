import { z } from 'zod'

/**
 * The planning problem as it stands in its file (`lumbung/planning-problem@1` and `@2`): the only
 * language the solver reads. This file says the shape of every value; what values mean together
 * (references, duplicates, calendar) is checked by `read-problem.ts`. The `error` texts say what
 * was expected. `@2` is `@1` with uncertain harvests: three more keys of a lot, one of an offer.
 *
 * Units: mass in kg (recipes: grams), money in rupiah, days as `YYYY-MM-DD`, time in minutes.
 */
export const LIMITS = { days: 62, kitchens: 200, recipes: 2000, lots: 20_000 } as const

export const PROBLEM_FORMAT = 'lumbung/planning-problem@1'
export const UNCERTAIN_PROBLEM_FORMAT = 'lumbung/planning-problem@2'

/** Beyond this no number of a kitchen lies, and sums of products stay far from overflow. */
const LARGEST = 1e15
/** A limit below this would make its penalty, which divides by it, overflow. */
const SMALLEST_LIMIT = 1e-9

const atLeastZero = `a number from 0 to ${LARGEST.toExponential()}`
const aboveZero = `a number above 0, from ${SMALLEST_LIMIT} to ${LARGEST.toExponential()}`

const id = z.string({ error: 'a non-empty string' }).min(1, { error: 'a non-empty string' })
const quantity = z
  .number({ error: atLeastZero })
  .min(0, { error: atLeastZero })
  .max(LARGEST, { error: atLeastZero })
const positive = z
  .number({ error: aboveZero })
  .min(SMALLEST_LIMIT, { error: aboveZero })
  .max(LARGEST, { error: aboveZero })
const count = z.int({ error: 'a whole number >= 0' }).min(0, { error: 'a whole number >= 0' })
const window = z.int({ error: 'a whole number >= 1' }).min(1, { error: 'a whole number >= 1' })

export const DAY_EXPECTED = 'a calendar day written YYYY-MM-DD'
const day = z.string({ error: DAY_EXPECTED }).regex(/^\d{4}-\d{2}-\d{2}$/, { error: DAY_EXPECTED })

const list = <T extends z.ZodType>(item: T) => z.array(item, { error: 'a list' })
const limited = <T extends z.ZodType>(item: T, most: number, what: string) => {
  const error = `at most ${most.toLocaleString('en-US')} ${what}`
  return list(item).max(most, { error })
}
const shape = <T extends z.ZodRawShape>(fields: T) => z.strictObject(fields, { error: 'an object' })

/**
 * Numbers filed under free ids. Its own reader, because `z.record` drops an id named `__proto__`;
 * the result has no prototype, so an id named `toString` finds nothing that is not its own.
 */
const numbersById = (value: z.ZodType<number>) =>
  z.unknown().transform((raw, context) => {
    const numbers: Record<string, number> = Object.create(null)
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      context.issues.push({ code: 'custom', input: raw, message: 'an object of numbers' })
      return numbers
    }
    for (const [key, entry] of Object.entries(raw)) {
      const read = value.safeParse(entry)
      if (read.success) numbers[key] = read.data
      for (const { message } of read.error?.issues ?? []) {
        context.issues.push({ code: 'custom', input: entry, message, path: [key] })
      }
    }
    return numbers
  })

const menuEntry = shape({ day, course: id, recipe: id })

const ingredient = shape({ food: id, grossGrams: quantity })

const recipe = shape({
  id,
  course: id,
  family: id.optional(),
  ingredients: list(ingredient),
  nutrients: numbersById(quantity),
  equipment: list(shape({ id, minutesPer100Portions: quantity })).optional(),
  repeatWindowDays: window.optional(),
  maxServings: count.optional(),
})

const band = shape({
  nutrient: id,
  per: z.enum(['day', 'horizon'], { error: '"day" or "horizon"' }),
  min: positive.optional(),
  max: positive.optional(),
})

const group = shape({
  id,
  portions: list(quantity),
  portionScale: numbersById(quantity),
  budgetIdrPerPortion: quantity,
  bands: list(band),
})

const kitchen = shape({
  id,
  groups: list(group),
  equipment: list(shape({ id, minutesPerDay: quantity })).optional(),
  familyMaxServings: numbersById(count).optional(),
  excludedRecipes: list(id).optional(),
  fixedMenu: list(menuEntry).optional(),
  announcedMenu: list(menuEntry).optional(),
})

const delivery = shape({ kitchen: id, transportIdrPerKg: quantity })

const certainLot = {
  id,
  unit: id,
  food: id,
  kg: quantity,
  readyOn: day,
  useBy: day,
  costIdrPerKg: quantity,
  wasteIdrPerKg: quantity,
  deliversTo: list(delivery),
}

/** What a harvest may bring, in kg; `kg` is what one counts on without thinking of the rest. */
const uncertainLot = {
  ...certainLot,
  lowKg: quantity.optional(),
  likelyKg: quantity.optional(),
  highKg: quantity.optional(),
}

const offer = {
  food: id,
  priceIdrPerKg: quantity,
  maxKg: quantity.optional(),
  deliversTo: list(delivery).optional(),
}

/** Days before the day of cooking by which an order must be placed; 0 when left out. */
const timedOffer = { ...offer, leadDays: count.optional() }

const supplier = { id, minimumOrderIdr: quantity.optional() }

const weights = shape({
  unmetIdrPerKg: quantity,
  skippedCourseIdrPerPortion: quantity,
  belowBandIdr: quantity,
  aboveBandIdr: quantity,
  overBudgetFactor: quantity,
  varietyIdrPerPortion: quantity,
  menuChangeIdrPerPortion: quantity,
})

const certain = {
  format: z.literal(PROBLEM_FORMAT, {
    error: `"${PROBLEM_FORMAT}" or "${UNCERTAIN_PROBLEM_FORMAT}"`,
  }),
  id,
  days: limited(day, LIMITS.days, 'days'),
  courses: list(id),
  nutrients: list(shape({ id, unit: id })),
  foods: list(shape({ id })),
  recipes: limited(recipe, LIMITS.recipes, 'recipes'),
  kitchens: limited(kitchen, LIMITS.kitchens, 'kitchens'),
  lots: limited(shape(certainLot), LIMITS.lots, 'lots'),
  suppliers: list(shape({ ...supplier, offers: list(shape(offer)) })),
  weights,
}

export const planningProblem = shape(certain)

export const uncertainPlanningProblem = shape({
  ...certain,
  format: z.literal(UNCERTAIN_PROBLEM_FORMAT),
  lots: limited(shape(uncertainLot), LIMITS.lots, 'lots'),
  suppliers: list(shape({ ...supplier, offers: list(shape(timedOffer)) })),
})

type Uncertain = z.infer<typeof uncertainPlanningProblem>

/** Either version; a problem of the first has no lot with a range and no offer with a lead time. */
export type PlanningProblem = Omit<Uncertain, 'format'> & {
  format: typeof PROBLEM_FORMAT | typeof UNCERTAIN_PROBLEM_FORMAT
}
export type Recipe = PlanningProblem['recipes'][number]
export type Kitchen = PlanningProblem['kitchens'][number]
export type Group = Kitchen['groups'][number]
export type Band = Group['bands'][number]
/** One decided or announced dish of a kitchen. */
export type KitchenMenuEntry = NonNullable<Kitchen['fixedMenu']>[number]
export type Lot = PlanningProblem['lots'][number]
export type Supplier = PlanningProblem['suppliers'][number]
export type Offer = Supplier['offers'][number]
export type Weights = PlanningProblem['weights']

/**
 * A number filed under an id, or undefined when the file says nothing. Ids are free text, so a
 * nutrient may be called `toString`: never index these records directly.
 */
export const numberOf = (record: Readonly<Record<string, number>>, id: string) =>
  Object.hasOwn(record, id) ? record[id] : undefined
