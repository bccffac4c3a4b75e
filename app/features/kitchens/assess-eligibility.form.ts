import { z } from 'zod'
import { isDay } from '#app/shared/day.ts'
import { dayField, optionalTextField, parseForm, textField } from '#app/shared/form.ts'

const assessForm = z.object({
  requirementCode: textField(80),
  answer: z.enum(['met', 'not-met', 'unknown']),
  answeredOn: dayField(),
  expiresOn: z
    .string()
    .optional()
    .transform((text) => text || undefined)
    .refine((text) => text === undefined || isDay(text), 'not-a-day'),
  number: optionalTextField(120),
  issuer: optionalTextField(200),
  evidenceReference: optionalTextField(300),
})
export type AssessRequest = z.infer<typeof assessForm>

export const parseAssessForm = (form: FormData) => parseForm(assessForm, form)
