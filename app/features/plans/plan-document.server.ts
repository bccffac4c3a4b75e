import { z } from 'zod'
import type { PlanCosts } from '#app/features/planning/plan.ts'
import type { OfferedLot } from './plan-surplus.ts'

const idr = z.number()
const document = z.object({
  status: z.enum(['proven', 'time-limit']),
  costs: z.object({
    purchaseIdr: idr,
    inHouseIdr: idr,
    wasteIdr: idr,
    unmetIdr: idr,
    skippedIdr: idr,
    bandsIdr: idr,
    budgetIdr: idr,
    varietyIdr: idr,
    changeIdr: idr,
  }),
})

/** Cost by part out of a stored plan document, of all its kitchens together. */
export function readPlanCosts(planDocument: string): { costs: PlanCosts; isProven: boolean } {
  const { costs, status } = document.parse(JSON.parse(planDocument))
  return { costs, isProven: status === 'proven' }
}

const problem = z.object({
  lots: z.array(
    z.object({ id: z.string(), kg: z.number(), readyOn: z.string(), useBy: z.string() }),
  ),
})

/** The lots that a stored problem offered, as they stood then. */
export const readOfferedLots = (problemDocument: string): OfferedLot[] =>
  problem.parse(JSON.parse(problemDocument)).lots.map(({ id: code, ...lot }) => ({ code, ...lot }))
