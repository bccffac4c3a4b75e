import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { insertMovement } from '#app/features/inventory/movement.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import type { Counted } from './count-stock.form.ts'
import {
  insertStocktake,
  listCountLines,
  lockStocktake,
  setBookKg,
  setCounted,
  setStocktakeEnded,
} from './stocktake.repository.server.ts'
import { countSummary, decideConfirm, type StocktakeRefusal } from './stocktake.ts'

type Place = { institutionId: string; today: string; now: Date }
type Count = Place & { stocktakeId: string }

/** Begins a count of the whole store; one at a time. */
export const startStocktake = (db: Database, actor: Actor, place: Place) =>
  db.transaction().execute(async (tx) => {
    const { institutionId, today } = place
    const { accountId } = actor
    const id = await insertStocktake(tx, { institutionId, startedOn: today, accountId })
    if (!id) return refuse('stocktake-going-on')
    await sign(tx, actor, { verb: 'stocktake.started', id, institutionId })
    return { ok: true as const, stocktakeId: id }
  })

/** Keeps what was counted so far; nothing moves by it. */
export const saveCounts = (
  db: Database,
  actor: Actor,
  count: Count & { counted: readonly Counted[] },
): Promise<Outcome<object, 'not-found' | 'stocktake-ended'>> =>
  db.transaction().execute(async (tx) => {
    const stocktake = await lockStocktake(tx, count.institutionId, count.stocktakeId)
    if (!stocktake) return refuse('not-found')
    if (stocktake.status !== 'counting') return refuse('stocktake-ended')
    const lines = await listCountLines(tx, count.institutionId, stocktake.id)
    const known = new Set(lines.map(({ lotId }) => lotId))
    const own = count.counted.filter(({ lotId }) => known.has(lotId))
    await setCounted(tx, stocktake.id, own)
    const { institutionId } = count
    const after = { lots: own.length }
    await sign(tx, actor, { verb: 'stocktake.counted', id: stocktake.id, institutionId, after })
    return { ok: true }
  })

/** The second step: each difference becomes a movement with its reason, all or none. */
export const confirmStocktake = (
  db: Database,
  actor: Actor,
  count: Count & { seenBookKg: ReadonlyMap<string, number> },
): Promise<Outcome<{ adjusted: number }, StocktakeRefusal | 'not-found'>> =>
  db.transaction().execute(async (tx) => {
    const { institutionId, today, now } = count
    const stocktake = await lockStocktake(tx, institutionId, count.stocktakeId)
    if (!stocktake) return refuse('not-found')
    const lines = await listCountLines(tx, institutionId, stocktake.id)
    const decision = decideConfirm(stocktake, lines, count.seenBookKg)
    if (!decision.ok) return decision

    const { accountId } = actor
    for (const line of lines.filter(({ countedKg }) => countedKg !== undefined)) {
      await setBookKg(tx, stocktake.id, line)
    }
    for (const { lotId, kg, reason } of decision.adjustments) {
      const movement = { lotId, kind: 'counted' as const, kg, movedOn: today, accountId }
      await insertMovement(tx, { ...movement, ...(reason && { cause: reason }) })
    }
    const { id } = stocktake
    await setStocktakeEnded(tx, id, { status: 'confirmed', accountId, at: now })
    const after = countSummary(lines)
    await sign(tx, actor, { verb: 'stocktake.confirmed', id, institutionId, after })
    return { ok: true, adjusted: decision.adjustments.length }
  })

/** Gives a count up; nothing moved by it. */
export const cancelStocktake = (
  db: Database,
  actor: Actor,
  { institutionId, stocktakeId, now }: Count,
): Promise<Outcome<object, 'not-found' | 'stocktake-ended'>> =>
  db.transaction().execute(async (tx) => {
    const stocktake = await lockStocktake(tx, institutionId, stocktakeId)
    if (!stocktake) return refuse('not-found')
    if (stocktake.status !== 'counting') return refuse('stocktake-ended')
    const { accountId } = actor
    await setStocktakeEnded(tx, stocktakeId, { status: 'cancelled', accountId, at: now })
    await sign(tx, actor, { verb: 'stocktake.cancelled', id: stocktakeId, institutionId })
    return { ok: true }
  })

type Sign = { verb: string; id: string; institutionId: string; after?: object }

const sign = (tx: Tx, actor: Actor, { verb, id, institutionId, after }: Sign) =>
  recordAuditEvent(tx, actor, {
    verb,
    subject: { kind: 'stocktake', id },
    institutionId,
    ...(after && { after: { ...after } }),
  })
