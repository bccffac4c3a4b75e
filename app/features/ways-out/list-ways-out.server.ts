import { z } from 'zod'
import { readConceded } from '#app/features/concessions/read-concession.server.ts'
import { listReasonsOf } from '#app/features/planning/plan-reason.repository.server.ts'
import { WAY_OUT } from '#app/features/planning/plan-reason.ts'
import type { Database } from '#db/database.ts'
import type { OfferedWayOut } from './way-out.ts'

const stored = z.object({
  concessions: z.array(z.unknown()),
  costIdr: z.number(),
  extraSpendIdr: z.number(),
  changedDishes: z.number(),
  isSmallest: z.boolean().default(false),
})

/** A way out as its row keeps it; one that asks for something unknown is left out whole. */
function readWayOut(sort: number, facts: unknown): OfferedWayOut | undefined {
  const parsed = stored.safeParse(facts)
  if (!parsed.success) return undefined
  const concessions = parsed.data.concessions.flatMap((one) => readConceded(one) ?? [])
  const isWhole = concessions.length === parsed.data.concessions.length
  return isWhole ? { ...parsed.data, sort, concessions } : undefined
}

/** The ways out that a plan tells for one kitchen, the cheapest first. */
export async function listWaysOut(
  db: Database,
  planId: string,
  kitchenId: string,
): Promise<OfferedWayOut[]> {
  const rows = await listReasonsOf(db, planId, { kitchenId, code: WAY_OUT })
  return rows.flatMap(({ facts, sort }) => readWayOut(sort, facts) ?? [])
}
