import { z } from 'zod'
import { idField, parseForm } from '#app/shared/form.ts'

/** Browser form in, typed request or per-field messages out. */
export const parseDecideForm = (form: FormData) =>
  parseForm(z.object({ heldId: idField(), decision: z.enum(['both', 'replace', 'drop']) }), form)

export type DecideRequest = Extract<ReturnType<typeof parseDecideForm>, { ok: true }>['request']
