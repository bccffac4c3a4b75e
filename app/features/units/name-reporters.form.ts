import { z } from 'zod'
import { parseForm } from '#app/shared/form.ts'

const reportersForm = z.object({ accountIds: z.array(z.uuid()).max(200) })

export const parseReportersForm = (form: FormData) => parseForm(reportersForm, form)
