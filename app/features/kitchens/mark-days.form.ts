import { z } from 'zod'
import { dayField, optionalTextField, parseForm, textField } from '#app/shared/form.ts'
import { CALENDAR_KINDS } from './service-calendar.ts'

const markForm = z.object({
  startsOn: dayField(),
  endsOn: dayField(),
  kind: z.enum(CALENDAR_KINDS),
  service: z.enum(['none', 'meal', 'package']),
  reason: textField(200),
  source: optionalTextField(200),
})
export type MarkRequest = z.infer<typeof markForm>

export const parseMarkForm = (form: FormData) => parseForm(markForm, form)

const clearForm = z.object({ startsOn: dayField(), endsOn: dayField() })
export type ClearRequest = z.infer<typeof clearForm>

export const parseClearForm = (form: FormData) => parseForm(clearForm, form)
