import { z } from 'zod'
import { dayField, idField, optionalNumberField, parseForm } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Browser form in, typed request or per-field messages out. */
export const parseBeginCycleForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      cycleId: idField(),
      startedOn: dayField(),
      quantity: optionalNumberField(habit).pipe(z.number().positive().max(1_000_000).optional()),
    }),
    form,
  )

export type BeginCycleRequest = Extract<
  ReturnType<typeof parseBeginCycleForm>,
  { ok: true }
>['request']
