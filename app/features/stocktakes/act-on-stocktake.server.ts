import type { Actor } from '#app/features/accounts/actor.ts'
import type { FieldProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { parseCountSheet, parseSeenBooks } from './count-stock.form.ts'
import {
  cancelStocktake,
  confirmStocktake,
  saveCounts,
  startStocktake,
} from './count-stock.server.ts'

type Place = { institutionId: string; today: string; now: Date; habit: NumberHabit }
type Answer =
  | { done: 'started' | 'saved' | 'confirmed' | 'cancelled' }
  | { intent: string; refusal: string }
  | { intent: string; problems: Record<string, FieldProblem> }

/** What the page of a count can be asked: begin, keep what was counted, confirm it, give it up. */
export async function actOnStocktake(
  db: Database,
  actor: Actor,
  form: FormData,
  place: Place,
): Promise<Answer> {
  const intent = String(form.get('intent'))
  if (intent === 'start') {
    const started = await startStocktake(db, actor, place)
    return started.ok ? { done: 'started' } : { intent, refusal: started.refusal }
  }
  const sheet = parseCountSheet(form, place.habit)
  if (!sheet) return { intent, refusal: 'not-found' }
  const { stocktakeId, counted, problems } = sheet
  const count = { ...place, stocktakeId }
  if (intent === 'cancel') {
    const cancelled = await cancelStocktake(db, actor, count)
    return cancelled.ok ? { done: 'cancelled' } : { intent, refusal: cancelled.refusal }
  }
  const saved = await saveCounts(db, actor, { ...count, counted })
  if (!saved.ok) return { intent, refusal: saved.refusal }
  if (Object.keys(problems).length > 0) return { intent, problems }
  if (intent !== 'confirm') return { done: 'saved' }
  const seenBookKg = parseSeenBooks(form)
  const confirmed = await confirmStocktake(db, actor, { ...count, seenBookKg })
  return confirmed.ok ? { done: 'confirmed' } : { intent, refusal: confirmed.refusal }
}
