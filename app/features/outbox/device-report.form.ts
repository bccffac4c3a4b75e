import { parseReportForm, reportProblem } from '#app/features/inventory/report-supply.form.ts'
import type { FormFood } from '#app/features/supply/report-fields.tsx'
import { decideReport } from '#app/features/supply/supply-report.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { OutboxRecord } from './outbox-record.ts'

type Known = { foods: readonly FormFood[]; today: string; habit: NumberHabit }
type Read =
  | {
      ok: true
      report: Omit<OutboxRecord, 'accountId' | 'unitId' | 'unitName' | 'typedAt' | 'seen'>
    }
  | { ok: false; problem: FormProblem }

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
  const typed = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'intent' && name !== 'idempotencyKey'
      ? [[name, value] as const]
      : [],
  )
  return {
    ok: true,
    report: {
      key: request.idempotencyKey,
      typed: Object.fromEntries(typed),
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
