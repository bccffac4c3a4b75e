import { z } from 'zod'
import { dayField, optionalTextField, parseForm } from '#app/shared/form.ts'

const closeForm = z.object({ closedOn: dayField(), note: optionalTextField(300) })
export type CloseUnitRequest = z.infer<typeof closeForm>

export const parseCloseUnitForm = (form: FormData) => parseForm(closeForm, form)
