import type { Actor } from '#app/features/accounts/actor.ts'
import type { PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { parseDecideLineForm } from './decide-line.form.ts'
import { decideCalendarLine } from './decide-line.server.ts'
import { type EnqueueCalendar, requestCalendar } from './request-calendar.server.ts'
import { sayTerms } from './say-terms.server.ts'

type Acting = {
  unit: PlacedUnit
  today: string
  habit: NumberHabit
  enqueue: EnqueueCalendar
}
type Said = { intent?: string; answered?: string; refusal?: string; problem?: FormProblem }

/** What a person can do on the page of a unit's calendar, told apart by `intent`. */
export async function actOnCalendar(
  db: Database,
  actor: Actor,
  { unit, today, habit, enqueue }: Acting,
  form: FormData,
): Promise<Said> {
  const intent = String(form.get('intent'))
  if (intent === 'again') {
    const wish = { regionId: unit.regionId, today, signer: actor }
    const asked = await requestCalendar(db, wish, enqueue)
    return asked.ok ? {} : { refusal: asked.refusal }
  }
  if (intent === 'hours' || intent === 'term') {
    const { institutionId } = unit
    return { intent, ...(await sayTerms(db, actor, { institutionId, habit }, form)) }
  }
  const answered = `${form.get('how')}-${form.get('lineId')}`
  const parsed = parseDecideLineForm(form, habit)
  if (!parsed.ok) return { intent, answered, problem: parsed.problem }
  const asked = { ...parsed.request, unitId: unit.id, today }
  const result = await decideCalendarLine(db, actor, asked)
  return result.ok ? {} : { intent, answered, refusal: result.refusal }
}
