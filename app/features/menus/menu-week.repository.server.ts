import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { MenuEntry, MenuWeek } from './menu-week.ts'

type Place = { kitchenId: string; week: string }

/** The week as saved; an empty draft of revision 0 when nothing was saved yet. Entries by day. */
export async function findMenuWeek(
  db: Database,
  { kitchenId, week }: Place,
): Promise<MenuWeek & { adoptedAt?: Date }> {
  const row = await db
    .selectFrom('menu_week')
    .where('kitchen_id', '=', kitchenId)
    .where('week', '=', week)
    .select(['id', 'status', 'revision', 'plan_id', 'adopted_at'])
    .executeTakeFirst()
  if (!row) return { kitchenId, week, status: 'draft', revision: 0, entries: [] }
  return {
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
 * The week, held until the transaction ends. The kitchen's row is the lock, because a week that
 * nobody saved yet has none of its own: of two people who begin one week the second waits, and
 * then sees what the first one saved.
 */
export async function lockMenuWeek(tx: Tx, place: Place) {
  await tx
    .selectFrom('kitchen')
    .where('id', '=', place.kitchenId)
    .select('id')
    .forNoKeyUpdate()
    .execute()
  return findMenuWeek(tx, place)
}

/** `'now'` is the database's own clock, on which planning runs are asked for, too. */
export type ChangedMenuWeek = MenuWeek & { adoptedAt?: Date | 'now' }

/** Replaces the entries and counts the revision up by one; answers with the new revision. */
export async function saveMenuWeek(tx: Tx, menu: ChangedMenuWeek): Promise<number> {
  const saved = {
    status: menu.status,
    revision: menu.revision + 1,
    plan_id: menu.planId ?? null,
    adopted_at: menu.adoptedAt === 'now' ? sql<Date>`now()` : (menu.adoptedAt ?? null),
  }
  const { id } = await tx
    .insertInto('menu_week')
    .values({ kitchen_id: menu.kitchenId, week: menu.week, ...saved })
    .onConflict((conflict) => conflict.columns(['kitchen_id', 'week']).doUpdateSet(saved))
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.deleteFrom('menu_entry').where('menu_week_id', '=', id).execute()
  const rows = menu.entries.map((entry) => ({
    menu_week_id: id,
    service_on: entry.serviceOn,
    course: entry.course,
    recipe_version_id: entry.recipeVersionId,
    is_pinned: entry.isPinned,
  }))
  if (rows.length > 0) await tx.insertInto('menu_entry').values(rows).execute()
  return saved.revision
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
