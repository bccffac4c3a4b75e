import { z } from 'zod'
import { idField, parseForm, textField } from '#app/shared/form.ts'

export const parseHandOverForm = (form: FormData) =>
  parseForm(z.object({ reservationId: idField(), handedTo: textField(120) }), form)

export const parseShareForm = (form: FormData) =>
  parseForm(z.object({ lotId: idField(), rest: z.enum(['wait', 'market']) }), form)
