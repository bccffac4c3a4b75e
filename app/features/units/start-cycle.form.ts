import { z } from 'zod'
import { isDay } from '#app/shared/day.ts'
import {
  dayField,
  idField,
  optionalNumberField,
  optionalTextField,
  parseForm,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

const optionalDay = optionalTextField(10).refine(
  (day) => day === undefined || isDay(day),
  'not-a-day',
)

/** Browser form in, typed request or per-field messages out. */
export const parseStartCycleForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      foodId: idField(),
      startedOn: dayField(),
      expectedFrom: optionalDay,
      expectedUntil: optionalDay,
      heightCm: optionalNumberField(habit).pipe(z.number().positive().max(3000).optional()),
      quantity: optionalNumberField(habit).pipe(z.number().positive().max(1_000_000).optional()),
      quantityMeasure: optionalTextField(30),
      startAgeWeeks: optionalNumberField(habit).pipe(z.number().min(0).max(200).optional()),
      startMeanGrams: optionalNumberField(habit).pipe(
        z.number().positive().max(500_000).optional(),
      ),
      note: optionalTextField(300),
    }),
    form,
  )

export type StartCycleRequest = Extract<
  ReturnType<typeof parseStartCycleForm>,
  { ok: true }
>['request']
