import type { Database } from '#db/database.ts'

export type AuditableWeek = {
  kitchenId: string
  kitchenName: string
  isExample: boolean
  week: string
  status: 'draft' | 'adopted' | 'announced'
  dishes: number
}

/** Weeks with at least one dish of those kitchens, the newest first, then by kitchen. */
export async function listAuditableWeeks(
  db: Database,
  kitchenIds: readonly string[],
): Promise<AuditableWeek[]> {
  if (kitchenIds.length === 0) return []
  return db
    .selectFrom('menu_week as w')
    .innerJoin('menu_entry as e', 'e.menu_week_id', 'w.id')
    .innerJoin('kitchen as k', 'k.id', 'w.kitchen_id')
    .where('w.kitchen_id', 'in', [...kitchenIds])
    .select(['k.id as kitchenId', 'k.name as kitchenName', 'k.is_example as isExample'])
    .select(['w.week', 'w.status'])
    .select(({ fn }) => fn.countAll<number>().as('dishes'))
    .groupBy(['k.id', 'w.id'])
    .orderBy('w.week', 'desc')
    .orderBy('k.name')
    .limit(200)
    .execute()
}
