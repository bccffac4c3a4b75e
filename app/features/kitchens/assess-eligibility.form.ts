import { z } from 'zod'
import type { AttachmentRefusal } from '#app/features/attachments/attachment.ts'
import { isDay } from '#app/shared/day.ts'
import {
  dayField,
  type FormProblem,
  optionalTextField,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { AnswerRefusal } from './eligibility.ts'

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

const FIELD_OF: Partial<Record<AnswerRefusal | AttachmentRefusal, string>> = {
  'answered-after-today': 'answeredOn',
  'expires-before-answer': 'expiresOn',
  'attachment-empty': 'evidence',
  'attachment-too-large': 'evidence',
  'attachment-of-other-type': 'evidence',
  'too-many-attachments': 'evidence',
}

/** A refusal that is about one field, said there with everything that was typed. */
export function problemOf(
  refusal: AnswerRefusal | AttachmentRefusal,
  request: AssessRequest,
): FormProblem | undefined {
  const field = FIELD_OF[refusal]
  if (field === undefined) return undefined
  const typed = Object.entries(request).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return { fields: { [field]: { code: `refusal.${refusal}` } }, typed: Object.fromEntries(typed) }
}
