import { z } from 'zod'
import { parseForm } from '#app/shared/form.ts'
import { isWeek } from '#app/shared/week.ts'

const requestForm = z.object({
  week: z.string('required').refine(isWeek, 'not-a-week'),
  kitchenId: z.array(z.uuid('required')).min(1, 'required'),
  mode: z.enum(['plan', 'match']).default('plan'),
})
export type PlanRequest = z.infer<typeof requestForm>

/** A week, one kitchen or several, and whether dishes may be chosen or the supply alone. */
export const parseRequestPlanForm = (form: FormData) => parseForm(requestForm, form)
