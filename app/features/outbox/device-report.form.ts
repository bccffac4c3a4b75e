import {
  parseCorrectionForm,
  parseReportForm,
  reportProblem,
} from '#app/features/inventory/report-supply.form.ts'
import { parseWithdrawForm } from '#app/features/inventory/withdraw-report.form.ts'
import type { FormFood } from '#app/features/supply/report-fields.tsx'
import { decideReport, type SupplyReport } from '#app/features/supply/supply-report.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { ChangeKind } from './device-change.ts'
import type { OutboxRecord } from './outbox-record.ts'

type Known = { foods: readonly FormFood[]; today: string; habit: NumberHabit }
type Kept = Omit<OutboxRecord, 'accountId' | 'unitId' | 'unitName' | 'typedAt' | 'seen'>
type Read = { ok: true; report: Kept } | { ok: false; problem: FormProblem }

/** What was typed, without what the page adds. */
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'intent' && name !== 'idempotencyKey'
        ? [[name, value] as const]
        : [],
    ),
  )

/** The form read on the device, by the parser and the rules with which the server will read it again. */
export function readOnDevice(form: FormData, { foods, today, habit }: Known): Read {
  const parsed = parseReportForm(form, habit)
  if (!parsed.ok) return parsed
  const { request } = parsed
  const food = foods.find(({ id }) => id === request.foodId)
  if (!food) return { ok: false, problem: { fields: { foodId: { code: 'invalid' } }, typed: {} } }
  const understood = decideReport(food, request, today)
  if (!understood.ok) return { ok: false, problem: reportProblem(form, understood.refusal) }
  const { kg, readyOn, useBy } = understood
  return {
    ok: true,
    report: {
      key: request.idempotencyKey,
      typed: typedIn(form),
      habit,
      foodNameId: food.nameId,
      foodNameEn: food.nameEn,
      saidQuantity: request.quantity,
      saidMeasure: request.measure,
      kg,
      readyOn,
      useBy,
      state: 'waiting',
    },
  }
}

type Changing = { report: SupplyReport; food: FormFood; key: string } & Omit<Known, 'foods'>

/** A correction, read on the device as the server will read it again. */
export function readCorrectionOnDevice(form: FormData, at: Changing): Read {
  const { food, key, today, habit } = at
  form.set('idempotencyKey', key)
  const parsed = parseCorrectionForm(form, habit)
  if (!parsed.ok) return parsed
  const understood = decideReport(food, parsed.request, today)
  if (!understood.ok) return { ok: false, problem: reportProblem(form, understood.refusal) }
  const { kg, readyOn, useBy } = understood
  const { quantity: saidQuantity, measure: saidMeasure } = parsed.request
  const said = { saidQuantity, saidMeasure, kg, readyOn, useBy }
  return { ok: true, report: { ...changeOf(form, at, 'correct'), ...said } }
}

/** A withdrawal: the report that shall not come, and why. */
export function readWithdrawalOnDevice(form: FormData, at: Changing): Read {
  const parsed = parseWithdrawForm(form)
  if (!parsed.ok) return parsed
  const { saidQuantity, saidMeasure, kg, readyOn, useBy } = at.report
  const said = { saidQuantity, saidMeasure, kg, readyOn, useBy }
  return { ok: true, report: { ...changeOf(form, at, 'withdraw'), ...said } }
}

const changeOf = (form: FormData, { report, key, habit }: Changing, kind: ChangeKind) => ({
  key,
  typed: typedIn(form),
  habit,
  foodNameId: report.foodNameId,
  foodNameEn: report.foodNameEn,
  change: { kind, reportId: report.id },
  state: 'waiting' as const,
})
