import { z } from 'zod'
import { numberField, optionalTextField, parseForm } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

const confirmForm = (habit: NumberHabit) =>
  z.object({
    version: z.coerce.number().int().min(1),
    weighedGrams: numberField(habit).pipe(z.number().min(1).max(2000)),
    note: optionalTextField(500),
  })

/** Which version was weighed, and what a cooked reference portion of it weighs. */
export const parseConfirmForm = (form: FormData, habit: NumberHabit) =>
  parseForm(confirmForm(habit), form)

export type ConfirmRequest = z.infer<ReturnType<typeof confirmForm>>
