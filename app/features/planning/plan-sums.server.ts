import type { Database } from '#db/database.ts'
import { ownShare } from './plan-coverage.ts'
import { listSupplyLines } from './plan-line.repository.server.ts'

/** Own harvest by mass, and what nobody supplies, of a whole plan. */
export async function planSums(db: Database, planId: string) {
  const total = { own: 0, stock: 0, bought: 0, unmet: 0 }
  for (const { part, kg } of await listSupplyLines(db, planId)) total[part] += kg
  return { ownShare: ownShare(total), unmetKg: total.unmet }
}
