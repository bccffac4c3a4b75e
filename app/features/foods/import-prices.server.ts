import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Signer } from '#app/features/audit-trail/audit-event.ts'
import { findDataSource } from '#app/features/foods/food-import.repository.server.ts'
import { decidePrices, type StatedPrice } from '#app/features/foods/price-import.ts'
import {
  findKnownPlaces,
  putPrices,
} from '#app/features/foods/reference-price.repository.server.ts'
import type { CellDefect } from '#app/features/foods/text-table.ts'
import type { Database, Tx } from '#db/database.ts'

export type PriceImport =
  | { ok: true; stored: number }
  | { ok: false; refusal: 'unknown-source' }
  | { ok: false; refusal: 'unknown-names'; defects: CellDefect[] }

type Given = { prices: readonly StatedPrice[]; sourceCode: string }

async function decide(db: Database | Tx, { prices, sourceCode }: Given) {
  if (!(await findDataSource(db, sourceCode)))
    return { ok: false as const, refusal: 'unknown-source' as const }
  const decided = decidePrices(prices, await findKnownPlaces(db))
  if (decided.defects.length > 0) {
    return { ok: false as const, refusal: 'unknown-names' as const, defects: decided.defects }
  }
  return { ok: true as const, prices: decided.prices }
}

/** What an import would store, without storing it. */
export async function previewPriceImport(db: Database, given: Given): Promise<PriceImport> {
  const decided = await decide(db, given)
  return decided.ok ? { ok: true, stored: decided.prices.length } : decided
}

/** Stores the prices of a file, all or nothing; a second time changes nothing. */
export async function importPrices(
  db: Database,
  signer: Signer,
  given: Given,
): Promise<PriceImport> {
  return db.transaction().execute(async (tx) => {
    const decided = await decide(tx, given)
    if (!decided.ok) return decided

    await putPrices(tx, decided.prices, given.sourceCode)
    await recordAuditEvent(tx, signer, {
      verb: 'price.imported',
      subject: { kind: 'data-source', id: given.sourceCode },
      after: { stored: decided.prices.length },
    })
    return { ok: true, stored: decided.prices.length }
  })
}
