import { roundKg } from '#app/shared/mass.ts'
import type { Database } from '#db/database.ts'
import { listRuleHistory } from './allocation-rule.repository.server.ts'
import { mbgKg } from './harvest-split.ts'
import { listKept } from './lot-reservation.repository.server.ts'

type OfferedLot = { id: string; institutionId: string; kg: number; origin: string }

/**
 * What MBG kitchens may have of each lot, by lot id: of a lot that was shared out what is not kept; of
 * another harvest the share that its institution's rule leaves them; of what was bought, all of it.
 * An institution that has said nothing keeps nothing, and its page says so.
 */
export async function listMbgKg(db: Database, lots: readonly OfferedLot[], on: string) {
  const kept = await listKept(
    db,
    lots.map(({ id }) => id),
  )
  const rules = new Map<string, Awaited<ReturnType<typeof listRuleHistory>>[number] | undefined>()
  for (const institutionId of new Set(lots.map((lot) => lot.institutionId))) {
    const history = await listRuleHistory(db, institutionId)
    const rule = history.find(({ validFrom }) => validFrom <= on)
    rules.set(institutionId, rule)
  }
  return new Map(
    lots.map((lot) => [
      lot.id,
      roundKg(mbgKg(lot, { kept: kept.get(lot.id), rule: rules.get(lot.institutionId) })),
    ]),
  )
}
