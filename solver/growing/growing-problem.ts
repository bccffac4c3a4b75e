import { z } from 'zod'

/**
 * The calendar's problem as it stands in its file (`lumbung/growing-problem@1`): what kitchens will
 * want week by week, where something may grow, and what may be started there. Weeks count from 0;
 * week 0 is the first in which something may start. `formats.md` beside it says what values mean.
 *
 * Units: mass in kg, money in rupiah, weeks as the day of their Monday, labour in hours; sizes of
 * places in the measure of the place (square metres, fish, hens), which batches share.
 */
const GROWING_PROBLEM_FORMAT = 'lumbung/growing-problem@1'
const MOST_WEEKS = 60

const text = z.string().min(1)
const quantity = z.number().min(0).max(1e12)
const positive = z.number().min(1e-6).max(1e12)
const week = z
  .int()
  .min(0)
  .max(MOST_WEEKS - 1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What must otherwise be bought: stock and running cycles are subtracted already. */
const demand = z.strictObject({
  kitchen: text,
  food: text,
  week,
  kg: positive,
  buyIdrPerKg: quantity,
})

/** A bed, a rack, a pond or a flock. `taken`: size in use each week by what runs already. */
const place = z.strictObject({
  id: text,
  site: text,
  size: positive,
  /** 'one': a pond or a flock, one cycle at a time, however small. */
  holds: z.enum(['one', 'many']),
  taken: z.array(quantity),
  deliversTo: z.array(z.strictObject({ kitchen: text, transportIdrPerKg: quantity })),
})

/** Something that may be started in a place, in whole batches. */
const activity = z.strictObject({
  id: text,
  place: text,
  food: text,
  batchSize: positive,
  /** Weeks from the week of the start for which the batch keeps its part of the place. */
  weeks: z.int().min(1).max(200),
  gives: z.array(z.strictObject({ afterWeeks: z.int().min(0).max(200), kgPerBatch: quantity })),
  /** Weeks after the week in which it is ready that it may still be used; 0 = that week alone. */
  keepWeeks: z.int().min(0).max(MOST_WEEKS),
  inputIdrPerBatch: quantity,
  /** Hours a batch asks in each week from its start on; left out = not stated. */
  labourHours: z.array(quantity).optional(),
  lastStartWeek: week,
})

/** Hours that a site has in each week; a site that is not named is not limited. */
const labour = z.strictObject({ site: text, hours: z.array(quantity) })

export const growingProblem = z.strictObject({
  format: z.literal(GROWING_PROBLEM_FORMAT),
  id: text,
  weeks: z.array(day).min(1).max(MOST_WEEKS),
  demands: z.array(demand),
  places: z.array(place),
  activities: z.array(activity),
  labour: z.array(labour),
})

export type GrowingProblem = z.infer<typeof growingProblem>
export type Activity = GrowingProblem['activities'][number]
export type Place = GrowingProblem['places'][number]
