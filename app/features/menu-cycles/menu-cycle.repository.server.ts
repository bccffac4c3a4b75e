import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { CycleEntry, CycleKind, LaidOut, MenuCycle } from './menu-cycle.ts'

export type ListedCycle = { id: string; name: string; kind: CycleKind; dishes: number }

/** Cycles of a kitchen with how many dishes they hold, by name. */
export async function listMenuCycles(db: Database, kitchenId: string): Promise<ListedCycle[]> {
  const rows = await db
    .selectFrom('menu_cycle as c')
    .leftJoin('menu_cycle_entry as e', 'e.menu_cycle_id', 'c.id')
    .where('c.kitchen_id', '=', kitchenId)
    .select(['c.id', 'c.name', 'c.kind'])
    .select(({ fn }) => fn.count<number>('e.menu_cycle_id').as('dishes'))
    .groupBy('c.id')
    .orderBy('c.name')
    .execute()
  return rows.map((row) => ({ ...row, dishes: Number(row.dishes) }))
}

/** A cycle of one kitchen with its dishes, by position. */
export async function findMenuCycle(
  db: Database,
  kitchenId: string,
  id: string,
): Promise<MenuCycle | undefined> {
  const cycle = await db
    .selectFrom('menu_cycle')
    .where('id', '=', id)
    .where('kitchen_id', '=', kitchenId)
    .select(['id', 'name', 'kind'])
    .executeTakeFirst()
  if (!cycle) return undefined
  const entries = await db
    .selectFrom('menu_cycle_entry')
    .where('menu_cycle_id', '=', id)
    .select(['position', 'course', 'recipe_id as recipeId'])
    .orderBy('position')
    .orderBy('course')
    .execute()
  return { ...cycle, entries }
}

/** Whether the kitchen has a cycle of that name. */
export const hasCycleNamed = async (tx: Tx, kitchenId: string, name: string) =>
  (await tx
    .selectFrom('menu_cycle')
    .where('kitchen_id', '=', kitchenId)
    .where('name', '=', name)
    .select('id')
    .executeTakeFirst()) !== undefined

export async function insertMenuCycle(
  tx: Tx,
  cycle: { kitchenId: string; name: string; kind: CycleKind; accountId?: string },
  entries: readonly CycleEntry[],
): Promise<string> {
  const { id } = await tx
    .insertInto('menu_cycle')
    .values({
      kitchen_id: cycle.kitchenId,
      name: cycle.name,
      kind: cycle.kind,
      account_id: cycle.accountId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = entries.map(({ position, course, recipeId }) => ({
    menu_cycle_id: id,
    position,
    course,
    recipe_id: recipeId,
  }))
  await tx.insertInto('menu_cycle_entry').values(rows).execute()
  return id
}

/** Takes a cycle away with its dishes and uses; menus that it filled stay. */
export async function deleteMenuCycle(tx: Tx, id: string) {
  await tx.deleteFrom('menu_cycle_use').where('menu_cycle_id', '=', id).execute()
  await tx.deleteFrom('menu_cycle_entry').where('menu_cycle_id', '=', id).execute()
  await tx.deleteFrom('menu_cycle').where('id', '=', id).execute()
}

export const insertCycleUse = (
  tx: Tx,
  use: { cycleId: string; startsOn: string; endsOn: string; accountId?: string },
) =>
  tx
    .insertInto('menu_cycle_use')
    .values({
      menu_cycle_id: use.cycleId,
      starts_on: use.startsOn,
      ends_on: use.endsOn,
      account_id: use.accountId ?? null,
    })
    .execute()

/** The cycle that a kitchen was last set on for these days; undefined when it walks through none. */
export const findCycleUse = (
  db: Database,
  kitchenId: string,
  span: { startsOn: string; endsOn: string },
) =>
  db
    .selectFrom('menu_cycle_use as u')
    .innerJoin('menu_cycle as c', 'c.id', 'u.menu_cycle_id')
    .where('c.kitchen_id', '=', kitchenId)
    .where('u.starts_on', '<=', span.endsOn)
    .where('u.ends_on', '>=', span.startsOn)
    .select(['c.name', 'c.kind', 'u.starts_on as startsOn'])
    .orderBy('u.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Dishes of menus on these days as recipes, whatever their version; by day. */
export const listServedRecipes = (
  db: Database,
  kitchenId: string,
  span: { startsOn: string; endsOn: string },
): Promise<LaidOut[]> =>
  db
    .selectFrom('menu_entry as e')
    .innerJoin('menu_week as w', 'w.id', 'e.menu_week_id')
    .innerJoin('recipe_version as v', 'v.id', 'e.recipe_version_id')
    .where('w.kitchen_id', '=', kitchenId)
    .where('e.service_on', '>=', span.startsOn)
    .where('e.service_on', '<=', span.endsOn)
    .select(['e.service_on as serviceOn', 'e.course', 'v.recipe_id as recipeId'])
    .orderBy('e.service_on')
    .orderBy('e.course')
    .execute()

/** The newest version of each of these recipes that a kitchen may cook, by recipe. */
export async function newestVersions(
  db: Database,
  kitchenId: string,
  recipeIds: readonly string[],
): Promise<Map<string, { versionId: string; isHot: boolean }>> {
  if (recipeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('recipe_version as v')
    .innerJoin('recipe as r', 'r.id', 'v.recipe_id')
    .where('r.id', 'in', [...new Set(recipeIds)])
    .where((eb) => eb.or([eb('r.kitchen_id', 'is', null), eb('r.kitchen_id', '=', kitchenId)]))
    .distinctOn('r.id')
    .select(['r.id as recipeId', 'v.id as versionId'])
    .select(sql<boolean>`v.spice_level = 'hot'`.as('isHot'))
    .orderBy('r.id')
    .orderBy('v.version', 'desc')
    .execute()
  return new Map(rows.map(({ recipeId, ...newest }) => [recipeId, newest]))
}
