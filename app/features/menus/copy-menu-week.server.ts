import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { addDays, daysBetween } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import { firstDayOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { type CopyFit, fitCopy } from './copy-fit.ts'
import { listDishes } from './dish.repository.server.ts'
import type { Dish } from './dish.ts'
import { findMenuWeek, lockMenuWeek, saveMenuWeek } from './menu-week.repository.server.ts'
import { type CopyRefusal, decideCopy, type MenuWeek } from './menu-week.ts'
import type { MenuPlace } from './set-menu-entry.server.ts'
import { readWeekSituation } from './week-situation.server.ts'

/**
 * What another week would bring to this one, day for day, and what does not fit and why. A recipe
 * comes in its newest version, one that is no longer offered in the version that stood there.
 */
export async function readCopy(
  db: Database,
  place: MenuPlace,
  menu: MenuWeek,
  from: string,
): Promise<CopyFit & { dishes: Map<string, Dish> }> {
  const { kitchen, week } = place
  const source = await findMenuWeek(db, { kitchenId: kitchen.id, week: from })
  const versionIds = source.entries.map(({ recipeVersionId }) => recipeVersionId)
  const all = await listDishes(db, { kitchenIds: [kitchen.id], versionIds })
  const dishes = new Map(all.map((dish) => [dish.versionId, dish]))
  const newest = new Map(
    all.filter(({ isOutdated }) => !isOutdated).map((dish) => [dish.recipeId, dish]),
  )
  const apart = daysBetween(firstDayOf(from), firstDayOf(week))
  const moved = source.entries.map(({ serviceOn, course, recipeVersionId }) => {
    const recipeId = dishes.get(recipeVersionId)?.recipeId ?? ''
    const versionId = newest.get(recipeId)?.versionId ?? recipeVersionId
    return { serviceOn: addDays(serviceOn, apart), course, recipeVersionId: versionId }
  })
  const situation = await readWeekSituation(db, place)
  const dishOf = (recipeVersionId: string) => dishes.get(recipeVersionId)
  return { ...fitCopy(menu, moved, { ...situation, dishOf }), dishes }
}

/** Copies the dishes of another week into the open cells of this one; nothing that stands is lost. */
export async function copyMenuWeek(
  db: Database,
  actor: Actor,
  place: MenuPlace,
  { from, seenRevision }: { from: string; seenRevision: number },
): Promise<Outcome<{ dishes: number }, CopyRefusal | 'week-copied-to-itself'>> {
  if (from === place.week) return refuse('week-copied-to-itself')
  return db.transaction().execute(async (tx) => {
    const { kitchen, week } = place
    const menu = await lockMenuWeek(tx, { kitchenId: kitchen.id, week })
    const { fitting } = await readCopy(tx, place, menu, from)
    const decided = decideCopy(menu, fitting, seenRevision)
    if (!decided.ok) return decided
    await saveMenuWeek(tx, { ...menu, entries: decided.entries })
    await recordAuditEvent(tx, actor, {
      verb: 'menu.drafted',
      subject: { kind: 'menu-week', id: `${kitchen.code}/${week}` },
      before: { dishes: menu.entries.length },
      after: { dishes: decided.entries.length, copiedFrom: from },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, dishes: fitting.length }
  })
}
