import type { Database } from '#db/database.ts'
import type { ReadyWeek } from './ready-week.ts'

/** Every ready week, in the order of the bank; dishes by day and course. */
export async function listReadyWeeks(db: Database): Promise<ReadyWeek[]> {
  const weeks = await db
    .selectFrom('ready_week')
    .select(['id', 'code', 'name_id as nameId', 'name_en as nameEn', 'taste', 'kind'])
    .orderBy('sort')
    .execute()
  const groups = await db
    .selectFrom('ready_week_group')
    .select(['ready_week_id as weekId', 'group_kind as groupKind', 'meal'])
    .execute()
  const dishes = await db
    .selectFrom('ready_week_dish as d')
    .innerJoin('recipe as r', 'r.id', 'd.recipe_id')
    .select(['d.ready_week_id as weekId', 'd.day_number as dayNumber', 'd.course'])
    .select(['d.recipe_id as recipeId', 'r.code as recipeCode'])
    .orderBy('d.day_number')
    .orderBy('d.course')
    .execute()
  return weeks.map((week) => ({
    ...week,
    groups: groups.filter(({ weekId }) => weekId === week.id).map(({ weekId: _, ...one }) => one),
    dishes: dishes.filter(({ weekId }) => weekId === week.id).map(({ weekId: _, ...one }) => one),
  }))
}

export const findReadyWeek = async (db: Database, code: string): Promise<ReadyWeek | undefined> =>
  (await listReadyWeeks(db)).find((week) => week.code === code)
