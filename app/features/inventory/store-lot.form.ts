import { z } from 'zod'
import { optionalTextField, parseForm } from '#app/shared/form.ts'

const storageClass = z
  .enum(['', 'ambient', 'chilled', 'frozen'])
  .optional()
  .transform((kept) => (kept ? kept : undefined))

/** Browser form in, typed request or per-field messages out. */
export const parseStoreForm = (form: FormData) =>
  parseForm(z.object({ place: optionalTextField(60), storageClass }), form)

export type StoreRequest = Extract<ReturnType<typeof parseStoreForm>, { ok: true }>['request']
