import type { Actor } from '#app/features/accounts/actor.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { parseEndForm, parseGroupForm, parsePlaceForm } from './change-places.form.ts'
import { endServing, saveGroup, savePlace } from './change-places.server.ts'
import type { KitchenNow } from './read-place-situation.server.ts'

type Acted = { placeId: string } | { intent: string; problem?: FormProblem; refusal?: string }

/** What a form of the page of places asks for, done or answered with what is wrong. */
export async function actOnPlaces(
  db: Database,
  actor: Actor,
  place: KitchenNow,
  { form, habit }: { form: FormData; habit: NumberHabit },
): Promise<Acted> {
  const intent = String(form.get('intent') ?? '')
  const parsed = parse(intent, form, habit)
  if (!parsed.ok) return { intent, problem: parsed.problem }
  const result =
    parsed.kind === 'place'
      ? await savePlace(db, actor, place, parsed.request)
      : parsed.kind === 'end'
        ? await endServing(db, actor, place, parsed.request)
        : await saveGroup(db, actor, place, parsed.request)
  return result.ok ? { placeId: result.placeId } : { intent, refusal: result.refusal }
}

function parse(intent: string, form: FormData, habit: NumberHabit) {
  if (intent === 'place') return { ...parsePlaceForm(form, habit), kind: 'place' as const }
  if (intent === 'end') return { ...parseEndForm(form), kind: 'end' as const }
  return { ...parseGroupForm(form, habit), kind: 'group' as const }
}
