import { z } from 'zod'
import { idField, parseForm, textField } from '#app/shared/form.ts'

const acceptForm = z.object({
  planId: idField(),
  wayOut: z.coerce.number().int().min(0),
  reason: textField(300),
})

/** Which way out of which plan, and why: what is conceded is never without a reason. */
export const parseAcceptWayOutForm = (form: FormData) => parseForm(acceptForm, form)

const withdrawForm = z.object({ concessionId: idField() })
export const parseWithdrawForm = (form: FormData) => parseForm(withdrawForm, form)
