import { z } from 'zod'
import { dayField, idField, numberField, parseForm, textField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { COUNT_CAUSES, SPOIL_CAUSES } from './cause.ts'

/** Browser form in, typed request or per-field messages out. What leaves a store says why. */
export const parseMoveForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      lotId: idField(),
      kind: z.enum(['issued', 'spoilt', 'counted']),
      kg: numberField(habit).pipe(z.number().nonnegative().max(20_000)),
      movedOn: dayField(),
      cause: z
        .enum([...SPOIL_CAUSES, ...COUNT_CAUSES, ''])
        .optional()
        .transform((cause) => (cause ? cause : undefined)),
      reason: textField(200),
    }),
    form,
  )

export type MoveRequest = Extract<ReturnType<typeof parseMoveForm>, { ok: true }>['request']
