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

export const LOG_KINDS = ['input', 'deaths', 'sampling', 'note'] as const
export type LogKind = (typeof LOG_KINDS)[number]

/** Browser form in, typed request or per-field messages out; what is asked depends on the kind. */
export function parseLogForm(form: FormData, kind: LogKind, habit: NumberHabit) {
  const heads = numberField(habit).pipe(z.number().int().positive('field.not-above-zero'))
  const above = (highest: number) =>
    numberField(habit).pipe(z.number().positive('field.not-above-zero').max(highest))
  const shared = { happenedOn: dayField() }
  const note = optionalTextField(300)
  if (kind === 'input') {
    const fields = { ...shared, inputLotId: idField(), kg: above(20_000), note }
    return parseForm(z.object(fields), form)
  }
  if (kind === 'deaths') return parseForm(z.object({ ...shared, heads, note }), form)
  if (kind === 'sampling') {
    return parseForm(z.object({ ...shared, heads, meanGrams: above(1_000_000), note }), form)
  }
  return parseForm(z.object({ ...shared, note: textField(300) }), form)
}

/** Browser form in, typed request or per-field messages out. */
export const parseTakeBackForm = (form: FormData) =>
  parseForm(z.object({ logId: idField(), reason: textField(300) }), form)

export type LogRequest = {
  happenedOn: string
  inputLotId?: string
  kg?: number
  heads?: number
  meanGrams?: number
  note?: string
}
