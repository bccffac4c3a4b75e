import { z } from 'zod'
import {
  dayField,
  idField,
  optionalNumberField,
  optionalTextField,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Hours that the institution's farm has in a week. */
export const parseHoursForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      validFrom: dayField(),
      hoursPerWeek: optionalNumberField(habit).pipe(z.number().min(0).max(100_000)),
      note: optionalTextField(300),
    }),
    form,
  )

/** What a square metre, a fish or a hen of a food asks. */
export const parseTermForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      validFrom: dayField(),
      foodId: idField(),
      inputIdr: optionalNumberField(habit).pipe(z.number().min(0).max(10_000_000).optional()),
      hoursPerWeek: optionalNumberField(habit).pipe(z.number().min(0).max(1000).optional()),
      source: textField(300),
    }),
    form,
  )
