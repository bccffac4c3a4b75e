import type { Database } from '#db/database.ts'

/** The newest document of a plan that stands for exactly these kitchens and touches these days. */
export async function findNewestPlanDocument(
  db: Database,
  of: { kitchenIds: readonly string[]; startsOn: string; endsOn: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('plan as p')
    .innerJoin('planning_run as r', 'r.id', 'p.run_id')
    .innerJoin('planning_run_kitchen as k', 'k.run_id', 'r.id')
    .where('p.status', '!=', 'superseded')
    .where('r.mode', '=', 'plan')
    .where('r.starts_on', '<=', of.endsOn)
    .where('r.ends_on', '>=', of.startsOn)
    .groupBy(['p.id', 'p.plan_document', 'p.created_at'])
    .having(({ fn, eb }) => eb(fn.count('k.kitchen_id'), '=', of.kitchenIds.length))
    .having(({ fn, eb }) =>
      eb(fn.agg('bool_and', [eb('k.kitchen_id', 'in', [...of.kitchenIds])]), '=', true),
    )
    .select('p.plan_document as planDocument')
    .orderBy('p.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.planDocument
}
