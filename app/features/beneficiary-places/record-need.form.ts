import { z } from 'zod'
import { DIETARY_NEEDS } from '#app/features/beneficiaries/dietary-need.ts'
import { numberField, parseForm, textField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

const needForm = (habit: NumberHabit) =>
  z.object({
    group: z.string().regex(/^[\da-f-]{36} [a-z0-9]+$/, 'required'),
    need: z.enum(DIETARY_NEEDS),
    people: numberField(habit).pipe(z.number().int().min(1).max(5000)),
    alternative: textField(200),
  })

export type NeedRequest = z.infer<ReturnType<typeof needForm>>

export const parseNeedForm = (form: FormData, habit: NumberHabit) =>
  parseForm(needForm(habit), form)
