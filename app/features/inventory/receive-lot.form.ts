import { z } from 'zod'
import { dayField, idField, numberField, parseForm } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Browser form in, typed request or per-field messages out. */
export const parseReceiveForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      lotId: idField(),
      kg: numberField(habit).pipe(z.number().positive('field.not-above-zero').max(20_000)),
      harvestedOn: dayField(),
      useBy: dayField(),
    }),
    form,
  )

export type ReceiveRequest = Extract<ReturnType<typeof parseReceiveForm>, { ok: true }>['request']
