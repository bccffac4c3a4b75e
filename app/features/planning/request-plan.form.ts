import { z } from 'zod'
import { parseForm } from '#app/shared/form.ts'
import { isWeek } from '#app/shared/week.ts'

const mode = z.enum(['plan', 'match']).default('plan')
const requestForm = z.object({
  week: z.string().refine(isWeek, 'invalid'),
  kitchenId: z.array(z.uuid()).min(1, 'required'),
  mode,
})

/** A week, one kitchen or several, and whether dishes may be chosen or the supply alone. */
export const parseRequestPlanForm = (form: FormData) => parseForm(requestForm, form)

/** On a board the kitchen and the week are known from its address. */
export const parseModeForm = (form: FormData) => parseForm(z.object({ mode }), form)

export const parseRunIdForm = (form: FormData) => parseForm(z.object({ runId: z.uuid() }), form)

export const parsePlanIdForm = (form: FormData) => parseForm(z.object({ planId: z.uuid() }), form)

export const parseAdoptForm = (form: FormData) => parseForm(z.object({ kitchenId: z.uuid() }), form)
