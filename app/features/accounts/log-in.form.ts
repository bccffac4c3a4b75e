import { z } from 'zod'
import { normalEmail } from '#app/features/accounts/account.ts'
import { parseForm } from '#app/shared/form.ts'

const logInForm = z.object({
  email: z.string().min(1).max(254).transform(normalEmail),
  password: z.string().min(1).max(200),
})

export type LogInRequest = z.infer<typeof logInForm>

export const parseLogInForm = (form: FormData) => parseForm(logInForm, form)
