import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { insertAllocationRule } from './allocation-rule.repository.server.ts'
import type { RuleRequest } from './say-rule.form.ts'

type Saying = RuleRequest & { institutionId: string }

/** Says how an institution shares its harvests from a day on; what held before stays to be read. */
export function sayAllocationRule(
  db: Database,
  actor: Actor,
  { bamaPercent, seedPercent, ...said }: Saying,
): Promise<Outcome<object, 'shares-above-all' | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    if (!actor.institutionIds.includes(said.institutionId)) return refuse('not-found')
    if (bamaPercent + seedPercent > 100) return refuse('shares-above-all')
    const rule = { ...said, bamaLeastShare: bamaPercent / 100, seedShare: seedPercent / 100 }
    await insertAllocationRule(tx, { ...rule, accountId: actor.accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'allocation-rule.said',
      subject: { kind: 'institution', id: said.institutionId },
      after: rule,
      institutionId: said.institutionId,
    })
    return { ok: true as const }
  })
}
