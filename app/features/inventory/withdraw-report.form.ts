import { z } from 'zod'
import { parseForm, textField } from '#app/shared/form.ts'

/** Browser form in, typed request or per-field messages out. A withdrawal always says why. */
export const parseWithdrawForm = (form: FormData) =>
  parseForm(z.object({ reason: textField(300) }), form)

export type WithdrawRequest = Extract<ReturnType<typeof parseWithdrawForm>, { ok: true }>['request']
