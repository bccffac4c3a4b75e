import type { Actor } from '#app/features/accounts/actor.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { Database } from '#db/database.ts'
import { applyCycle } from './apply-cycle.server.ts'
import { removeCycle, saveCycle } from './keep-cycle.server.ts'
import { parseApplyCycleForm, parseDeleteCycleForm, parseSaveCycleForm } from './use-cycle.form.ts'

type Acting = { db: Database; actor: Actor; place: { kitchen: Kitchen; today: string } }
type Answer = { ok: true } | { ok: false; refusal: string } | { ok: false; problem: FormProblem }

/** Parses what one form of the page of cycles sent and does it; undefined for an unknown intent. */
export async function actOnCycles(
  { db, actor, place }: Acting,
  intent: string,
  form: FormData,
): Promise<Answer | undefined> {
  if (intent === 'save-cycle') {
    const parsed = parseSaveCycleForm(form)
    return parsed.ok ? saveCycle(db, actor, place.kitchen, parsed.request) : parsed
  }
  if (intent === 'apply-cycle') {
    const parsed = parseApplyCycleForm(form)
    return parsed.ok ? applyCycle(db, actor, place, parsed.request) : parsed
  }
  if (intent === 'delete-cycle') {
    const parsed = parseDeleteCycleForm(form)
    return parsed.ok ? removeCycle(db, actor, place.kitchen, parsed.request.cycleId) : parsed
  }
  return undefined
}
