import type { Database } from '#db/database.ts'
import type { Sampling } from './weight-growth.ts'

export type AnimalCounts = { deaths: { on: string; heads: number }[]; samplings: Sampling[] }

/** Deaths and samples of cycles that stand, the oldest first, by cycle; cycles without any are left out. */
export async function listAnimalCounts(
  db: Database,
  cycleIds: readonly string[],
): Promise<ReadonlyMap<string, AnimalCounts>> {
  const counts = new Map<string, AnimalCounts>()
  if (cycleIds.length === 0) return counts
  const rows = await db
    .selectFrom('cycle_log as g')
    .leftJoin('cycle_log as b', 'b.takes_back_id', 'g.id')
    .where('g.cycle_id', 'in', [...cycleIds])
    .where('g.kind', 'in', ['deaths', 'sampling'])
    .where('b.id', 'is', null)
    .select(['g.cycle_id', 'g.happened_on as on', 'g.heads', 'g.mean_grams'])
    .orderBy('g.happened_on')
    .orderBy('g.recorded_at')
    .orderBy('g.id')
    .execute()
  for (const { cycle_id, on, heads, mean_grams: meanGrams } of rows) {
    const own = counts.get(cycle_id) ?? { deaths: [], samplings: [] }
    if (heads !== null && meanGrams === null) own.deaths.push({ on, heads })
    if (heads !== null && meanGrams !== null) own.samplings.push({ on, heads, meanGrams })
    counts.set(cycle_id, own)
  }
  return counts
}
