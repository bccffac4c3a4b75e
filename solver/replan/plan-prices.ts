import { z } from 'zod'

/**
 * What a search learns beside its plan: what the kitchens pay each other for lots and limited offers
 * (rupiah, never above 0: what one more of it would save, with a minus), and day menus that are good
 * at these prices. A later plan of nearly the same problem starts from it. Everything goes by ids, so
 * that it fits a changed problem as far as it can. No bound is in it: whoever reads it proves a bound
 * of his own, and wrong prices make that bound weak, never wrong.
 */
export const PRICES_FORMAT = 'lumbung/plan-prices@1'

const id = z.string()
const idr = z.number().max(0)

const planPrices = z.strictObject({
  format: z.literal(PRICES_FORMAT),
  lots: z.array(z.tuple([id, idr])),
  offers: z.array(z.tuple([id, id, idr])),
  /** Rounding cuts on shared rows: the row's name and the divisor. */
  cuts: z.array(z.tuple([id, z.number().positive(), idr])),
  /** Recipe by course, null = skipped. */
  menus: z.array(z.strictObject({ kitchen: id, day: id, recipes: z.array(z.nullable(id)) })),
})

export type PlanPrices = z.infer<typeof planPrices>

/** Undefined when the document holds no prices; they are a help, never a must. */
export const parsePlanPrices = (document: unknown): PlanPrices | undefined =>
  planPrices.safeParse(document).data
