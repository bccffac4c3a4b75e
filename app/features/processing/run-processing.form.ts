import { z } from 'zod'
import {
  dayField,
  idField,
  numberField,
  optionalNumberField,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Browser form in, typed request or per-field messages out. `madeKg` left out: as expected. */
export const parseRunForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      recipeId: idField(),
      inputKg: numberField(habit).pipe(z.number().positive('field.not-above-zero').max(10_000)),
      madeKg: optionalNumberField(habit).pipe(z.number().positive().max(10_000).optional()),
      runOn: dayField(),
    }),
    form,
  )

export const parseUndoForm = (form: FormData) =>
  parseForm(z.object({ runId: idField(), reason: textField(300) }), form)

export type RunRequest = Extract<ReturnType<typeof parseRunForm>, { ok: true }>['request']
export type UndoRequest = Extract<ReturnType<typeof parseUndoForm>, { ok: true }>['request']
