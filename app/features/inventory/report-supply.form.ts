import { z } from 'zod'
import { FIELD_OF_REFUSAL, type ReportRefusal } from '#app/features/supply/supply-report.ts'
import { isDay } from '#app/shared/day.ts'
import {
  dayField,
  type FormProblem,
  idField,
  numberField,
  optionalTextField,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

const saidFields = (habit: NumberHabit) => ({
  quantity: numberField(habit).pipe(z.number().positive('field.not-above-zero')),
  measure: textField(30),
  readyOn: dayField(),
  useBy: optionalTextField(10).refine((day) => day === undefined || isDay(day), 'not-a-day'),
  note: optionalTextField(300),
  /** Made by whoever shows the form; the same report sent twice carries the same key. */
  idempotencyKey: idField(),
})

/** Browser form in, typed request or per-field messages out. */
export const parseReportForm = (form: FormData, habit: NumberHabit) =>
  parseForm(z.object({ foodId: idField(), ...saidFields(habit) }), form)

export const parseCorrectionForm = (form: FormData, habit: NumberHabit) =>
  parseForm(z.object(saidFields(habit)), form)

export type ReportRequest = Extract<ReturnType<typeof parseReportForm>, { ok: true }>['request']
export type CorrectionRequest = Extract<
  ReturnType<typeof parseCorrectionForm>,
  { ok: true }
>['request']

const NAMES = ['foodId', 'quantity', 'measure', 'readyOn', 'useBy', 'note', 'idempotencyKey']

/** A refusal that speaks of one field: shown there, with everything that was typed. */
export const reportProblem = (form: FormData, refusal: ReportRefusal): FormProblem => ({
  fields: { [FIELD_OF_REFUSAL[refusal]]: { code: `refusal.${refusal}` } },
  typed: Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' ? [[name, value]] : []
    }),
  ),
})

/** The refusals that belong to a field; the others stand at the top of the page. */
export const isFieldRefusal = (refusal: string): refusal is ReportRefusal =>
  refusal in FIELD_OF_REFUSAL
