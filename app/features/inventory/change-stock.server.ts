import type { Actor } from '#app/features/accounts/actor.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { parseMoveForm } from './move-stock.form.ts'
import { moveStock } from './move-stock.server.ts'
import { parseReceiveForm } from './receive-lot.form.ts'
import { receiveLot } from './receive-lot.server.ts'

type Place = { today: string; locale: NumberHabit; intent: 'receive' | 'move' }
type Answer =
  | { lotId: string }
  | { intent: string; refusal: string }
  | { intent: string; problem: FormProblem }

/** What the page of a kitchen's lots can be asked: weigh a harvest in, or move stock. */
export async function changeStock(
  db: Database,
  actor: Actor,
  form: FormData,
  { today, locale, intent }: Place,
): Promise<Answer> {
  if (intent === 'receive') {
    const parsed = parseReceiveForm(form, locale)
    if (!parsed.ok) return { intent, problem: parsed.problem }
    const result = await receiveLot(db, actor, { ...parsed.request, today })
    return result.ok ? { lotId: parsed.request.lotId } : { intent, refusal: result.refusal }
  }
  const parsed = parseMoveForm(form, locale)
  if (!parsed.ok) return { intent, problem: parsed.problem }
  const result = await moveStock(db, actor, { ...parsed.request, today })
  return result.ok ? { lotId: parsed.request.lotId } : { intent, refusal: result.refusal }
}
