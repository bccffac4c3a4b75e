import type { Database, Tx } from '#db/database.ts'
import type { MenuEntry, MenuWeek } from './menu-week.ts'

type Place = { kitchenId: string; week: string }

/** The week as saved; an empty draft of revision 0 when nothing was saved yet. Entries by day. */
export async function findMenuWeek(
  db: Database,
  { kitchenId, week }: Place,
): Promise<MenuWeek & { id?: string; adoptedAt?: Date }> {
  const row = await db
    .selectFrom('menu_week')
    .where('kitchen_id', '=', kitchenId)
    .where('week', '=', week)
    .select(['id', 'status', 'revision', 'plan_id', 'adopted_at'])
    .executeTakeFirst()
  if (!row) return { kitchenId, week, status: 'draft', revision: 0, entries: [] }
  return {
    id: row.id,
    kitchenId,
    week,
    status: row.status,
    revision: row.revision,
    planId: row.plan_id ?? undefined,
    adoptedAt: row.adopted_at ?? undefined,
    entries: await listMenuEntries(db, row.id),
  }
}

const listMenuEntries = (db: Database, menuWeekId: string): Promise<MenuEntry[]> =>
  db
    .selectFrom('menu_entry')
    .where('menu_week_id', '=', menuWeekId)
    .select(['service_on as serviceOn', 'course', 'is_pinned as isPinned'])
    .select('recipe_version_id as recipeVersionId')
    .orderBy('service_on')
    .orderBy('course')
    .execute()

/**
 * The week, held until the transaction ends; begun when it was not there, so that of two people
 * who start one week the second waits and then sees what the first one saved.
 */
export async function lockMenuWeek(tx: Tx, place: Place) {
  await tx
    .insertInto('menu_week')
    .values({ kitchen_id: place.kitchenId, week: place.week, revision: 0 })
    .onConflict((conflict) => conflict.columns(['kitchen_id', 'week']).doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('menu_week')
    .where('kitchen_id', '=', place.kitchenId)
    .where('week', '=', place.week)
    .select('id')
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...(await findMenuWeek(tx, place)), id }
}

export type SavedMenuWeek = {
  id: string
  revision: number
  status: MenuWeek['status']
  planId?: string
  adoptedAt?: Date
  entries: MenuEntry[]
}

/** Replaces the entries and counts the revision up by one. */
export async function saveMenuWeek(tx: Tx, menu: SavedMenuWeek) {
  await tx
    .updateTable('menu_week')
    .set({
      status: menu.status,
      revision: menu.revision + 1,
      plan_id: menu.planId ?? null,
      adopted_at: menu.adoptedAt ?? null,
    })
    .where('id', '=', menu.id)
    .execute()
  await tx.deleteFrom('menu_entry').where('menu_week_id', '=', menu.id).execute()
  if (menu.entries.length === 0) return
  await tx
    .insertInto('menu_entry')
    .values(
      menu.entries.map((entry) => ({
        menu_week_id: menu.id,
        service_on: entry.serviceOn,
        course: entry.course,
        recipe_version_id: entry.recipeVersionId,
        is_pinned: entry.isPinned,
      })),
    )
    .execute()
}

/** Weeks of a kitchen that were begun, the newest first. */
export const listMenuWeeks = (db: Database, kitchenId: string) =>
  db
    .selectFrom('menu_week as w')
    .leftJoin('menu_entry as e', 'e.menu_week_id', 'w.id')
    .where('w.kitchen_id', '=', kitchenId)
    .select(['w.week', 'w.status', 'w.adopted_at as adoptedAt', 'w.plan_id as planId'])
    .select(({ fn }) => fn.count<number>('e.menu_week_id').as('dishes'))
    .groupBy('w.id')
    .orderBy('w.week', 'desc')
    .execute()
