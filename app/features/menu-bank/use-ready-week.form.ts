import { z } from 'zod'
import { idField, parseForm } from '#app/shared/form.ts'
import { isWeek } from '#app/shared/week.ts'

const useForm = z.object({ kitchenId: idField(), week: z.string().refine(isWeek) })

/** On which kitchen's menu, in which week. */
export const parseUseReadyWeek = (form: FormData) => parseForm(useForm, form)
