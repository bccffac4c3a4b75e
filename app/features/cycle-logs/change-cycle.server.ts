import type { Actor } from '#app/features/accounts/actor.ts'
import { sentFiles } from '#app/features/attachments/sent-files.server.ts'
import { parseSlaughterForm } from '#app/features/livestock/record-slaughter.form.ts'
import { recordSlaughter } from '#app/features/livestock/record-slaughter.server.ts'
import { parseBeginCycleForm } from '#app/features/units/begin-cycle.form.ts'
import { beginCycle } from '#app/features/units/begin-cycle.server.ts'
import { parseEndCycleForm } from '#app/features/units/end-cycle.form.ts'
import { endCycle } from '#app/features/units/end-cycle.server.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { LOG_KINDS, parseLogForm, parseTakeBackForm } from './record-log.form.ts'
import { recordLog } from './record-log.server.ts'
import { takeBackLog } from './take-back-log.server.ts'

type Place = { unitId: string; cycleId: string; today: string; locale: NumberHabit }
type Changed =
  | { ok: true }
  | { ok: false; intent: string; refusal: string }
  | { ok: false; intent: string; problem: FormProblem }

/** What the page of a cycle can be asked: begin, write down, take back, slaughter, end. */
export async function changeCycle(
  db: Database,
  actor: Actor,
  form: FormData,
  place: Place,
): Promise<Changed> {
  const intent = String(form.get('intent') ?? '')
  const result = await askedOf(db, actor, form, { ...place, intent })
  if ('problem' in result) return { ok: false, intent, problem: result.problem }
  return result.ok ? { ok: true } : { ok: false, intent, refusal: result.refusal }
}

async function askedOf(
  db: Database,
  actor: Actor,
  form: FormData,
  { intent, locale, ...at }: Place & { intent: string },
) {
  if (intent === 'begin') {
    const parsed = parseBeginCycleForm(form, locale)
    return parsed.ok ? beginCycle(db, actor, { ...parsed.request, ...at }) : parsed
  }
  if (intent === 'end') {
    const parsed = parseEndCycleForm(form)
    return parsed.ok ? endCycle(db, actor, { ...parsed.request, ...at }) : parsed
  }
  if (intent === 'take-back') {
    const parsed = parseTakeBackForm(form)
    return parsed.ok ? takeBackLog(db, actor, { ...parsed.request, ...at }) : parsed
  }
  if (intent === 'slaughter') {
    const parsed = parseSlaughterForm(form, locale)
    const files = await sentFiles(form, 'letter')
    return parsed.ok ? recordSlaughter(db, actor, { ...parsed.request, files, ...at }) : parsed
  }
  const kind = LOG_KINDS.find((one) => one === intent) ?? 'note'
  const parsed = parseLogForm(form, kind, locale)
  return parsed.ok ? recordLog(db, actor, { ...parsed.request, kind, ...at }) : parsed
}
