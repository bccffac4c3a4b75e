import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { FormProblem } from '#app/shared/form.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import {
  type GrowingTerm,
  insertGrowingTerm,
  insertLabourHours,
} from './growing-terms.repository.server.ts'
import { parseHoursForm, parseTermForm } from './say-terms.form.ts'

type Place = { institutionId: string; habit: NumberHabit }
type Said = { refusal?: string; problem?: FormProblem }

/** What growing asks of an institution, said by its officer: hours, or the terms of one food. */
export async function sayTerms(
  db: Database,
  actor: Actor,
  { institutionId, habit }: Place,
  form: FormData,
): Promise<Said> {
  if (form.get('intent') === 'hours') {
    const parsed = parseHoursForm(form, habit)
    if (!parsed.ok) return { problem: parsed.problem }
    return sayHours(db, actor, { ...parsed.request, institutionId })
  }
  const parsed = parseTermForm(form, habit)
  if (!parsed.ok) return { problem: parsed.problem }
  const { inputIdr, hoursPerWeek } = parsed.request
  if (inputIdr === undefined && hoursPerWeek === undefined) return refuse('nothing-said')
  return sayTerm(db, actor, { ...parsed.request, institutionId })
}

type Hours = { institutionId: string; validFrom: string; hoursPerWeek: number; note?: string }

const sayHours = (db: Database, actor: Actor, hours: Hours) =>
  db.transaction().execute(async (tx): Promise<Said> => {
    await insertLabourHours(tx, { ...hours, accountId: actor.accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'labour-hours.said',
      subject: { kind: 'institution', id: hours.institutionId },
      after: hours,
      institutionId: hours.institutionId,
    })
    return {}
  })

type Term = GrowingTerm & {
  institutionId: string
  validFrom: string
  foodId: string
  source: string
}

const sayTerm = (db: Database, actor: Actor, term: Term) =>
  db.transaction().execute(async (tx): Promise<Said> => {
    await insertGrowingTerm(tx, { ...term, accountId: actor.accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'growing-term.said',
      subject: { kind: 'institution', id: term.institutionId },
      after: term,
      institutionId: term.institutionId,
    })
    return {}
  })
