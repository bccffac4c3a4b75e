import { z } from 'zod'
import { dayField, numberField, parseForm, textField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Browser form in, typed request or per-field messages out. */
export const parseSlaughterForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      slaughteredOn: dayField(),
      heads: numberField(habit).pipe(z.number().int().positive().max(100_000)),
      carcassKg: numberField(habit).pipe(z.number().positive('field.not-above-zero').max(50_000)),
      slaughterPlace: textField(120),
      certificateNumber: textField(80),
    }),
    form,
  )

export type SlaughterRequest = Extract<
  ReturnType<typeof parseSlaughterForm>,
  { ok: true }
>['request']
