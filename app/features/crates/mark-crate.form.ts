import { z } from 'zod'
import { dayField, idField, parseForm, textField } from '#app/shared/form.ts'
import { CRATE_LOADS, CRATE_PLACES } from './crate.ts'

/** Browser form in, typed request or per-field messages out. */
export const parseMarkForm = (form: FormData) =>
  parseForm(
    z.object({ institutionId: idField(), code: textField(30), mark: z.enum(['food', 'pens']) }),
    form,
  )

export const parseTripForm = (form: FormData) =>
  parseForm(
    z.object({
      crateId: idField(),
      carries: z.enum(CRATE_LOADS),
      goesTo: z.enum(CRATE_PLACES),
      carriedOn: dayField(),
    }),
    form,
  )

export type MarkRequest = Extract<ReturnType<typeof parseMarkForm>, { ok: true }>['request']
export type TripRequest = Extract<ReturnType<typeof parseTripForm>, { ok: true }>['request']
