import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  insertConcessions,
  listConcessions,
  setConcessionWithdrawn,
} from '#app/features/concessions/concession.repository.server.ts'
import { lockMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import type { MenuPlace } from '#app/features/menus/set-menu-entry.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { listWaysOut } from './list-ways-out.server.ts'
import { stillToAccept } from './way-out.ts'

export type AcceptRefusal = 'no-such-way-out' | 'already-conceded'
type Wish = { planId: string; wayOut: number; reason: string }

/**
 * A person accepts one way out of a plan's conflict for this kitchen and week: the board judges by
 * it from now on, and the next plan may use it.
 */
export function acceptWayOut(
  db: Database,
  actor: Actor,
  place: MenuPlace,
  wish: Wish,
): Promise<Outcome<object, AcceptRefusal>> {
  return db.transaction().execute(async (tx) => {
    const { kitchen, week } = place
    await lockMenuWeek(tx, { kitchenId: kitchen.id, week })
    const offered = await listWaysOut(tx, wish.planId, kitchen.id)
    const chosen = offered.find(({ sort }) => sort === wish.wayOut)
    if (!chosen || chosen.concessions.length === 0) return refuse('no-such-way-out')
    const standing = await listConcessions(tx, { kitchenId: kitchen.id, weeks: [week] })
    const added = stillToAccept(chosen, standing, wish.planId)
    if (added.length === 0) return refuse('already-conceded')
    await insertConcessions(
      tx,
      { kitchenId: kitchen.id, week, planId: wish.planId, reason: wish.reason, actor },
      added,
    )
    await signStep(tx, actor, place, { verb: 'concession.accepted', after: { ...wish, added } })
    return { ok: true as const }
  })
}

/** Takes a concession back. */
export function withdrawConcession(
  db: Database,
  actor: Actor,
  place: MenuPlace,
  concessionId: string,
): Promise<Outcome<object, 'no-such-concession'>> {
  return db.transaction().execute(async (tx) => {
    const { kitchen, week } = place
    const of = { id: concessionId, kitchenId: kitchen.id, week }
    if (!(await setConcessionWithdrawn(tx, of))) return refuse('no-such-concession')
    await signStep(tx, actor, place, { verb: 'concession.withdrawn', after: { concessionId } })
    return { ok: true as const }
  })
}

type Signed = Pick<Parameters<typeof recordAuditEvent>[2], 'verb' | 'after'>

const signStep = (tx: Tx, actor: Actor, { kitchen, week }: MenuPlace, step: Signed) =>
  recordAuditEvent(tx, actor, {
    ...step,
    subject: { kind: 'menu-week', id: `${kitchen.code}/${week}` },
    institutionId: kitchen.institutionId,
  })
