import { z } from 'zod'
import { parseForm } from '#app/shared/form.ts'
import { POSITIONS } from './signing.ts'

const signForm = z.object({
  position: z.enum(POSITIONS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export type SignRequest = z.infer<typeof signForm>

/** One signature: as what, and under which papers. */
export const parseSignForm = (form: FormData) => parseForm(signForm, form)
