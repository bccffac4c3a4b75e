import { z } from 'zod'
import { dayField, idField, numberField, parseForm, textField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

const headcountForm = (habit: NumberHabit) =>
  z.object({
    groupId: idField(),
    serviceOn: dayField(),
    portions: numberField(habit).pipe(z.number().int().min(0).max(5000)),
    note: textField(200),
  })
export type HeadcountRequest = z.infer<ReturnType<typeof headcountForm>>

export const parseHeadcountForm = (form: FormData, habit: NumberHabit) =>
  parseForm(headcountForm(habit), form)
