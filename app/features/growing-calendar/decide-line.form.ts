import { z } from 'zod'
import { isDay } from '#app/shared/day.ts'
import { idField, optionalNumberField, optionalTextField, parseForm } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Browser form in, typed request or per-field messages out. */
export const parseDecideLineForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      lineId: idField(),
      how: z.enum(['accept', 'change', 'decline']),
      quantity: optionalNumberField(habit).pipe(z.number().positive().max(1_000_000).optional()),
      startedOn: optionalTextField(10).refine(
        (day) => day === undefined || isDay(day),
        'not-a-day',
      ),
      reason: optionalTextField(300),
    }),
    form,
  )

export type DecideLineRequest = Extract<
  ReturnType<typeof parseDecideLineForm>,
  { ok: true }
>['request']
