import { z } from 'zod'
import type { Conceded } from './concession.ts'

const amount = z.number().nonnegative()
const days = z.array(z.string()).default([])

const conceded = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('raise-budget'),
    facts: z.object({ idrPerPortion: amount, totalIdr: amount }),
  }),
  z.object({
    code: z.literal('accept-nutrient'),
    facts: z.object({
      group: z.string(),
      nutrient: z.string(),
      limit: z.enum(['min', 'max']),
      limitAmount: amount,
      acceptedAmount: amount,
      days,
    }),
  }),
  z.object({ code: z.literal('add-food'), facts: z.object({ food: z.string(), kg: amount }) }),
  z.object({
    code: z.literal('accept-missing'),
    facts: z.object({ food: z.string().optional(), kg: amount }),
  }),
  z.object({
    code: z.literal('accept-skipped'),
    facts: z
      .object({ course: z.string().optional(), days, courses: amount.optional() })
      .transform((facts) => ({ ...facts, courses: facts.courses ?? facts.days.length })),
  }),
])

/** A concession as the solver told it and a row keeps it; anything else is undefined. */
export const readConceded = (stored: unknown): Conceded | undefined => {
  const parsed = conceded.safeParse(stored)
  return parsed.success ? parsed.data : undefined
}
