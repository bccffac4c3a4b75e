import { z } from 'zod'
import { dayField, idField, parseForm, textField } from '#app/shared/form.ts'

/** Browser form in, typed request or per-field messages out. */
export const parseLabResultForm = (form: FormData) =>
  parseForm(
    z.object({
      inputLotId: idField(),
      number: textField(80),
      laboratory: textField(120),
      testedOn: dayField(),
      verdict: z.enum(['meets', 'fails']),
    }),
    form,
  )

export type LabResultRequest = Extract<
  ReturnType<typeof parseLabResultForm>,
  { ok: true }
>['request']
