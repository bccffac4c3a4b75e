import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { listRuleHistory } from './allocation-rule.repository.server.ts'
import { type SplitPart, splitHarvest, USUAL_RULE } from './harvest-split.ts'
import {
  insertReservations,
  listReservationsOfLot,
  releaseReservations,
} from './lot-reservation.repository.server.ts'
import { lockSharedLot } from './shared-lot.repository.server.ts'

export type ShareRefusal = 'not-found' | 'lot-is-empty' | 'lot-handed-over'

type Sharing = {
  lotId: string
  unitId: string
  today: string
  /** What kitchens have planned to take; what nobody wants then goes to the market. Left out: it waits for them. */
  wants?: readonly { kitchen: string; kg: number }[]
}

/** Shares a lot out by the institution's rule: what is not MBG's is kept, with the reason. */
export function shareLot(
  db: Database,
  actor: Actor,
  sharing: Sharing,
): Promise<Outcome<{ parts: SplitPart[] }, ShareRefusal>> {
  return db.transaction().execute(async (tx) => {
    const lot = await lockSharedLot(tx, sharing, actor.institutionIds)
    if (!lot) return refuse('not-found')
    if (lot.kg <= 0) return refuse('lot-is-empty')
    const before = await listReservationsOfLot(tx, lot.id)
    if (before.some(({ handedOverOn }) => handedOverOn)) return refuse('lot-handed-over')
    const parts = await partsOf(tx, lot, sharing)
    await releaseReservations(tx, lot.id)
    await insertReservations(
      tx,
      parts.flatMap(({ purpose, kg, reason }) =>
        purpose === 'mbg'
          ? []
          : [{ lotId: lot.id, purpose, kg, reason, accountId: actor.accountId }],
      ),
    )
    await recordAuditEvent(tx, actor, {
      verb: 'lot.shared',
      subject: { kind: 'lot', id: lot.id },
      before: { kg: lot.kg },
      after: { code: lot.code, parts: parts.map((part) => ({ ...part })) },
      institutionId: lot.institutionId,
    })
    return { ok: true as const, parts }
  })
}

type Lot = { kg: number; institutionId: string }

/** Without wants nothing goes to the market: what is left waits for the kitchens. */
async function partsOf(tx: Tx, lot: Lot, { today, wants }: Sharing) {
  const history = await listRuleHistory(tx, lot.institutionId)
  const rule = history.find(({ validFrom }) => validFrom <= today) ?? USUAL_RULE
  const parts = splitHarvest(lot.kg, rule, wants ?? [])
  return wants ? parts : parts.filter(({ purpose }) => purpose !== 'market')
}
