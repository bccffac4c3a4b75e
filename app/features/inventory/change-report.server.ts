import type { Actor } from '#app/features/accounts/actor.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { correctReport } from './correct-report.server.ts'
import { isFieldRefusal, parseCorrectionForm, reportProblem } from './report-supply.form.ts'
import { parseWithdrawForm } from './withdraw-report.form.ts'
import { withdrawReport } from './withdraw-report.server.ts'

type Place = { unitId: string; reportId: string; today: string; now: Date; locale: NumberHabit }
type Answer =
  | { reportId: string }
  | { intent: string; refusal: string }
  | { intent: string; problem: FormProblem }

/** What the page of one report can be asked: correct it, or withdraw it. */
export async function changeReport(
  db: Database,
  actor: Actor,
  form: FormData,
  place: Place,
): Promise<Answer> {
  if (form.get('intent') === 'withdraw') return withdraw(db, actor, form, place)
  const intent = 'correct'
  const parsed = parseCorrectionForm(form, place.locale)
  if (!parsed.ok) return { intent, problem: parsed.problem }
  const result = await correctReport(db, actor, { ...parsed.request, ...place })
  if (result.ok) return { reportId: result.reportId }
  const { refusal } = result
  return isFieldRefusal(refusal)
    ? { intent, problem: reportProblem(form, refusal) }
    : { intent, refusal }
}

async function withdraw(db: Database, actor: Actor, form: FormData, place: Place): Promise<Answer> {
  const intent = 'withdraw'
  const parsed = parseWithdrawForm(form)
  if (!parsed.ok) return { intent, problem: parsed.problem }
  const result = await withdrawReport(db, actor, { ...parsed.request, ...place })
  return result.ok ? { reportId: place.reportId } : { intent, refusal: result.refusal }
}
