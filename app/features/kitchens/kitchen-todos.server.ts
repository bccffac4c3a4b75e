import { actAs, type Person } from '#app/features/accounts/actor.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { Todo } from '#app/shared/todo.ts'
import type { Database } from '#db/database.ts'
import { type Eligibility, renewalStage } from './eligibility.ts'
import { listKitchens } from './kitchen.repository.server.ts'
import type { Kitchen } from './kitchen.ts'
import { readEligibility } from './read-eligibility.server.ts'

/**
 * For who answers for a kitchen: what keeps it from being eligible, and what soon would. Whoever
 * answers for the whole nation sees that in the list of kitchens instead.
 */
export async function kitchenTodos(
  db: Database,
  person: Person,
  today: string,
  t: Translate,
): Promise<Todo[]> {
  const actor = actAs(person, 'assess:kitchen')
  if (!actor || actor.isNational) return []
  const kitchens = await listKitchens(db, { institutionIds: actor.institutionIds })
  return eligibilityTodosOf(db, kitchens, today, t)
}

/** Of each kitchen the requirements that are missing, in one line, and each that soon expires. */
export async function eligibilityTodosOf(
  db: Database,
  kitchens: readonly Kitchen[],
  today: string,
  t: Translate,
): Promise<Todo[]> {
  const ids = kitchens.map(({ id }) => id)
  const eligibilities = await readEligibility(db, ids, today)
  return kitchens.flatMap((kitchen) => {
    const eligibility = eligibilities.get(kitchen.id)
    return eligibility
      ? [...missing(kitchen, eligibility), ...expiring(kitchen, eligibility, t)]
      : []
  })
}

function missing({ id, name }: Kitchen, eligibility: Eligibility): Todo[] {
  const count = eligibility.missing.length
  if (count === 0) return []
  const facts = { kitchen: name, count }
  return [
    { code: 'answer-eligibility', facts, href: `/kitchens/${id}/eligibility`, tone: 'trouble' },
  ]
}

function expiring({ id, name }: Kitchen, { findings }: Eligibility, t: Translate): Todo[] {
  return findings
    .filter(({ state }) => state === 'expires-soon')
    .map(({ requirement: { code }, validUntil, daysLeft = 0 }) => ({
      code: `renew-eligibility-${renewalStage(daysLeft)}`,
      facts: { kitchen: name, requirement: t.code('requirement', code), count: daysLeft },
      href: `/kitchens/${id}/eligibility?requirement=${code}`,
      dueOn: validUntil,
      tone: renewalStage(daysLeft) === 'last' ? 'trouble' : 'warning',
    }))
}
