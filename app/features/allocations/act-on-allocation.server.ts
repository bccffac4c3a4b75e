import type { Actor } from '#app/features/accounts/actor.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { parseHandOverForm, parseShareForm } from './hand-over.form.ts'
import { handOver } from './hand-over.server.ts'
import { parseRuleForm } from './say-rule.form.ts'
import { sayAllocationRule } from './say-rule.server.ts'
import { shareLot } from './share-lot.server.ts'

type Place = {
  unit: { id: string; institutionId: string }
  today: string
  habit: NumberHabit
  planned: readonly { lotId: string; kitchenName: string; kg: number }[]
}
type Said = { intent: string; answered?: string; refusal?: string; problem?: FormProblem }

/** The three things a person can do on the page of a unit's sharing, told apart by `intent`. */
export async function actOnAllocation(
  db: Database,
  actor: Actor,
  { unit, today, habit, planned }: Place,
  form: FormData,
): Promise<Said> {
  const intent = String(form.get('intent'))
  const answered = String(form.get('reservationId') ?? '')
  const say = (result: { ok: true } | { ok: false; refusal: string }): Said =>
    result.ok ? { intent } : { intent, answered, refusal: result.refusal }
  if (intent === 'rule') {
    const parsed = parseRuleForm(form, habit)
    if (!parsed.ok) return { intent, problem: parsed.problem }
    const { institutionId } = unit
    return say(await sayAllocationRule(db, actor, { ...parsed.request, institutionId }))
  }
  if (intent === 'hand') {
    const parsed = parseHandOverForm(form)
    if (!parsed.ok) return { intent, answered, problem: parsed.problem }
    return say(await handOver(db, actor, { ...parsed.request, today }))
  }
  const parsed = parseShareForm(form)
  if (!parsed.ok) return { intent, problem: parsed.problem }
  const { lotId, rest } = parsed.request
  const own = planned.filter((use) => use.lotId === lotId)
  const wants = own.map(({ kitchenName, kg }) => ({ kitchen: kitchenName, kg }))
  const sharing = { lotId, unitId: unit.id, today, ...(rest === 'market' && { wants }) }
  return say(await shareLot(db, actor, sharing))
}
