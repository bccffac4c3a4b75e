import { z } from 'zod'
import { dayField, idField, optionalTextField, parseForm } from '#app/shared/form.ts'

/** Browser form in, typed request or per-field messages out. */
export const parseEndCycleForm = (form: FormData) =>
  parseForm(
    z.object({
      cycleId: idField(),
      outcome: z.enum(['closed', 'failed', 'given-up']),
      closedOn: dayField(),
      note: optionalTextField(300),
    }),
    form,
  )

export type EndCycleRequest = Extract<ReturnType<typeof parseEndCycleForm>, { ok: true }>['request']
