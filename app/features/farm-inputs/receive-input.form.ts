import { z } from 'zod'
import {
  dayField,
  idField,
  numberField,
  optionalTextField,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { INPUT_KINDS } from './input-lot.ts'

const choice = (words: readonly string[]) =>
  optionalTextField(40).refine((word) => word === undefined || words.includes(word), 'invalid')

/** Browser form in, typed request or per-field messages out. */
export const parseReceiveInputForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      institutionId: idField(),
      kind: z.enum(INPUT_KINDS),
      name: textField(80),
      code: textField(40),
      kg: numberField(habit).pipe(z.number().positive('field.not-above-zero').max(100_000)),
      receivedOn: dayField(),
      unitId: z.union([z.uuid(), z.literal('')]).transform((id) => id || undefined),
      coalAsh: choice(['yes', 'no']),
      note: optionalTextField(300),
    }),
    form,
  )

export type ReceiveInputRequest = Extract<
  ReturnType<typeof parseReceiveInputForm>,
  { ok: true }
>['request']
