import { randomBytes } from 'node:crypto'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { Database } from '#db/database.ts'
import { insertMenuFeed, revokeMenuFeeds } from './menu-feed.repository.server.ts'

const TOKEN_BYTES = 32

/** Makes a calendar address for a kitchen's menus; one that stood before stops working. */
export async function shareMenuFeed(db: Database, actor: Actor, kitchen: Kitchen) {
  return db.transaction().execute(async (tx) => {
    await revokeMenuFeeds(tx, kitchen.id)
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    await insertMenuFeed(tx, { kitchenId: kitchen.id, token, accountId: actor.accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'calendar.shared',
      subject: { kind: 'kitchen', id: kitchen.code },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, token }
  })
}

/** Withdraws the address: calendars that follow it get nothing from now on. */
export async function revokeMenuFeed(db: Database, actor: Actor, kitchen: Kitchen) {
  return db.transaction().execute(async (tx) => {
    await revokeMenuFeeds(tx, kitchen.id)
    await recordAuditEvent(tx, actor, {
      verb: 'calendar.revoked',
      subject: { kind: 'kitchen', id: kitchen.code },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
