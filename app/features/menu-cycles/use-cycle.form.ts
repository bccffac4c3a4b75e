import { z } from 'zod'
import { dayField, idField, parseForm, textField } from '#app/shared/form.ts'
import { isWeek } from '#app/shared/week.ts'
import { CYCLE_KINDS } from './menu-cycle.ts'

const saveForm = z.object({
  name: textField(80),
  kind: z.enum(CYCLE_KINDS),
  week: z.string().refine(isWeek),
})
export type SaveCycleRequest = z.infer<typeof saveForm>
export const parseSaveCycleForm = (form: FormData) => parseForm(saveForm, form)

const applyForm = z.object({
  cycleId: idField(),
  startsOn: dayField(),
  weeks: z.coerce.number().int().min(1).max(8),
})
export type ApplyCycleRequest = z.infer<typeof applyForm>
export const parseApplyCycleForm = (form: FormData) => parseForm(applyForm, form)

const deleteForm = z.object({ cycleId: idField() })
export const parseDeleteCycleForm = (form: FormData) => parseForm(deleteForm, form)
