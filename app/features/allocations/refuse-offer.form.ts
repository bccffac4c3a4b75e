import { z } from 'zod'
import { idField, numberField, parseForm, textField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { REFUSAL_REASONS } from './offer-refusal.ts'

export const parseRefuseForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      lotId: idField(),
      kg: numberField(habit).pipe(z.number().positive().max(100_000)),
      reason: z.enum(REFUSAL_REASONS),
      note: textField(500),
    }),
    form,
  )

export type RefuseRequest = Extract<ReturnType<typeof parseRefuseForm>, { ok: true }>['request']
