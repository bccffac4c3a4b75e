import { z } from 'zod'
import { parseForm } from '#app/shared/form.ts'

/** Long beats complicated: NIST SP 800-63B-4, section 3.1.1, asks for length and nothing else. */
const SHORTEST_PASSWORD = 12

const changeForm = z.object({
  currentPassword: z.string().min(1).max(200),
  newPassword: z
    .string()
    .max(200)
    .refine((text) => [...text].length >= SHORTEST_PASSWORD, 'password-too-short'),
})

export type PasswordChange = z.infer<typeof changeForm>

export const parseChangePasswordForm = (form: FormData) => parseForm(changeForm, form)
