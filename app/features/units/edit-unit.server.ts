import type { Actor } from '#app/features/accounts/actor.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { parseCloseUnitForm } from './close-unit.form.ts'
import { closeUnit } from './close-unit.server.ts'
import { parseReportersForm } from './name-reporters.form.ts'
import { nameReporters } from './name-reporters.server.ts'
import { parseUnitForm } from './open-unit.form.ts'
import { changeUnit } from './open-unit.server.ts'
import type { ProductionUnit } from './production-unit.ts'

type Place = { actor: Actor; unit: ProductionUnit; today: string }
type Done =
  | { intent: string }
  | { intent: string; problem: FormProblem }
  | { intent: string; refusal: string }

/** The three things a person can do on the page that changes a unit, told apart by `intent`. */
export async function editUnit(
  db: Database,
  { actor, unit, today }: Place,
  form: FormData,
  habit: NumberHabit,
): Promise<Done> {
  const place = { unitId: unit.id, today }
  const asked = form.get('intent')
  if (asked === 'close') {
    const parsed = parseCloseUnitForm(form)
    if (!parsed.ok) return { intent: 'close', problem: parsed.problem }
    return said('close', await closeUnit(db, actor, { ...parsed.request, ...place }))
  }
  if (asked === 'reporters') {
    const parsed = parseReportersForm(form)
    if (!parsed.ok) return { intent: 'reporters', problem: parsed.problem }
    return said('reporters', await nameReporters(db, actor, { ...parsed.request, ...place }))
  }
  const parsed = parseUnitForm(form, habit)
  if (!parsed.ok) return { intent: 'say', problem: parsed.problem }
  return said('say', await changeUnit(db, actor, { ...parsed.request, ...place }))
}

const said = (intent: string, result: { ok: true } | { ok: false; refusal: string }): Done =>
  result.ok ? { intent } : { intent, refusal: result.refusal }
