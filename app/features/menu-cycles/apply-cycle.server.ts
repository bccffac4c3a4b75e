import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { isSmallChild } from '#app/features/beneficiaries/beneficiary-group.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { lockMenuWeek, saveMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { decideCopy, type MenuEntry } from '#app/features/menus/menu-week.ts'
import { addDays } from '#app/shared/day.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database, Tx } from '#db/database.ts'
import { findMenuCycle, insertCycleUse, newestVersions } from './menu-cycle.repository.server.ts'
import { cyclePositions, layOut, type MenuCycle } from './menu-cycle.ts'
import type { ApplyCycleRequest } from './use-cycle.form.ts'

type Place = { kitchen: Kitchen; today: string }
export type ApplyRefusal = 'no-such-cycle' | 'cycle-fills-nothing'

/**
 * Lays a cycle out over the weeks from a day on, in the newest versions of its recipes. Open cells
 * of drafts are filled, never pinned; what stands there, adopted weeks and days gone by stay.
 */
export function applyCycle(
  db: Database,
  actor: Actor,
  place: Place,
  request: ApplyCycleRequest,
): Promise<Outcome<{ weeks: string[] }, ApplyRefusal>> {
  return db.transaction().execute(async (tx) => {
    const { kitchen } = place
    const cycle = await findMenuCycle(tx, kitchen.id, request.cycleId)
    if (!cycle) return refuse('no-such-cycle')
    const span = {
      startsOn: request.startsOn,
      endsOn: addDays(request.startsOn, request.weeks * 7 - 1),
    }
    const entries = await entriesOf(tx, place, cycle, span)
    const weeks = await fillWeeks(tx, kitchen.id, entries)
    if (weeks.length === 0) return refuse('cycle-fills-nothing')
    await insertCycleUse(tx, { cycleId: cycle.id, ...span, accountId: actor.accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'menu-cycle.applied',
      subject: { kind: 'menu-cycle', id: cycle.id },
      after: { name: cycle.name, ...span, weeks },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, weeks }
  })
}

type Span = { startsOn: string; endsOn: string }

async function entriesOf(tx: Tx, { kitchen, today }: Place, cycle: MenuCycle, span: Span) {
  const calendar = await calendarOf(tx, kitchen.id, span)
  const laidOut = layOut(cycle, cyclePositions(cycle.kind, span.startsOn, calendar))
  const recipeIds = cycle.entries.map(({ recipeId }) => recipeId)
  const versions = await newestVersions(tx, kitchen.id, recipeIds)
  const groups = await listBeneficiaryGroups(tx, kitchen.id)
  const servesSmall = groups.some(({ groupKind }) => isSmallChild(groupKind))
  return laidOut.flatMap(({ serviceOn, course, recipeId }): MenuEntry[] => {
    const newest = versions.get(recipeId)
    if (!newest || serviceOn < today || (newest.isHot && servesSmall)) return []
    return [{ serviceOn, course, recipeVersionId: newest.versionId, isPinned: false }]
  })
}

/** Fills what is open in each week; answers with the weeks that took something. */
async function fillWeeks(tx: Tx, kitchenId: string, entries: readonly MenuEntry[]) {
  const filled: string[] = []
  for (const [week, own] of groupBy(entries, ({ serviceOn }) => weekOf(serviceOn))) {
    const menu = await lockMenuWeek(tx, { kitchenId, week })
    const decided = decideCopy(menu, own, menu.revision)
    if (!decided.ok) continue
    await saveMenuWeek(tx, { ...menu, entries: decided.entries })
    filled.push(week)
  }
  return filled
}
