import { z } from 'zod'
import { idField, parseForm } from '#app/shared/form.ts'
import { POSITIONS } from './signing.ts'

const appointForm = z.object({
  position: z.enum(POSITIONS),
  /** Left empty: nobody signs in this position any more. */
  accountId: z
    .union([idField(), z.literal('')])
    .transform((accountId) => (accountId === '' ? undefined : accountId)),
})

export type AppointRequest = z.infer<typeof appointForm>

export const parseAppointForm = (form: FormData) => parseForm(appointForm, form)
