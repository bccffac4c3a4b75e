import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { mayAdopt } from '#app/features/kitchens/eligibility.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { servedDays } from '#app/features/kitchens/served-days.server.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { lockMenuWeek, saveMenuWeek } from './menu-week.repository.server.ts'
import { decideApproval, decideReopening, openCells } from './menu-week.ts'
import type { MenuPlace } from './set-menu-entry.server.ts'

type Step = MenuPlace & { seenRevision: number }

/** Adopts a week that was made by hand: a person accepts responsibility for what is served. */
export async function approveMenuWeek(db: Database, actor: Actor, step: Step) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, week, today, seenRevision } = step
    const menu = await lockMenuWeek(tx, { kitchenId: kitchen.id, week })
    const [startsOn = '', endsOn = ''] = [daysOfWeek(week)[0], daysOfWeek(week)[6]]
    const days = await servedDays(tx, kitchen.id, { startsOn, endsOn })
    const eligibility = (await readEligibility(tx, [kitchen.id], today)).get(kitchen.id)
    const decided = decideApproval(menu, {
      seenRevision,
      openCells: openCells(menu, days, COURSES).length,
      isEligible: eligibility !== undefined && mayAdopt(eligibility),
    })
    if (!decided.ok) return decided
    await saveMenuWeek(tx, { ...menu, status: 'adopted', adoptedAt: 'now' })
    await signStep(tx, actor, step, 'menu.adopted')
    return { ok: true as const }
  })
}

/** Makes an adopted week a draft again, so that it can be changed and adopted anew. */
export async function reopenMenuWeek(db: Database, actor: Actor, step: Step) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, week, seenRevision } = step
    const menu = await lockMenuWeek(tx, { kitchenId: kitchen.id, week })
    const decided = decideReopening(menu, seenRevision)
    if (!decided.ok) return decided
    await saveMenuWeek(tx, { ...menu, status: 'draft', adoptedAt: undefined })
    await signStep(tx, actor, step, 'menu.reopened')
    return { ok: true as const }
  })
}

const signStep = (
  tx: Parameters<typeof recordAuditEvent>[0],
  actor: Actor,
  { kitchen, week }: Step,
  verb: string,
) =>
  recordAuditEvent(tx, actor, {
    verb,
    subject: { kind: 'menu-week', id: `${kitchen.code}/${week}` },
    institutionId: kitchen.institutionId,
  })
