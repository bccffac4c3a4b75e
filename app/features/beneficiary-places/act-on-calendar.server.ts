import type { Actor } from '#app/features/accounts/actor.ts'
import { parseClearForm, parseMarkForm } from '#app/features/kitchens/mark-days.form.ts'
import { clearDays, markDays } from '#app/features/kitchens/mark-days.server.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { Database } from '#db/database.ts'
import { parseClosureForm, parseIdForm } from './change-places.form.ts'
import type { KitchenNow } from './read-place-situation.server.ts'
import { recordClosure, removeClosure } from './record-closure.server.ts'

type Acted = { intent: string; problem?: FormProblem; refusal?: string }

/** What a form of the page of the calendar asks for; undefined once it is done. */
export async function actOnCalendar(
  db: Database,
  actor: Actor,
  place: KitchenNow,
  form: FormData,
): Promise<Acted | undefined> {
  const intent = String(form.get('intent') ?? '')
  const done = await act(db, actor, place, { intent, form })
  if ('problem' in done) return { intent, problem: done.problem }
  return done.ok ? undefined : { intent, refusal: done.refusal }
}

async function act(
  db: Database,
  actor: Actor,
  place: KitchenNow,
  { intent, form }: { intent: string; form: FormData },
) {
  if (intent === 'mark') {
    const parsed = parseMarkForm(form)
    return parsed.ok ? markDays(db, actor, place, parsed.request) : parsed
  }
  if (intent === 'clear') {
    const parsed = parseClearForm(form)
    return parsed.ok ? clearDays(db, actor, place, parsed.request) : parsed
  }
  if (intent === 'open') {
    const parsed = parseIdForm(form)
    return parsed.ok ? removeClosure(db, actor, place, parsed.request.id) : parsed
  }
  const parsed = parseClosureForm(form)
  return parsed.ok ? recordClosure(db, actor, place, parsed.request) : parsed
}
