import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Signer } from '#app/features/audit-trail/audit-event.ts'
import {
  findDataSource,
  findKnownFoods,
  insertFoods,
} from '#app/features/foods/food-import.repository.server.ts'
import { decideImport, type ImportedFood } from '#app/features/foods/food-import.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'

export type ImportRefusal = 'unknown-source'
export type FoodImport = { added: ImportedFood[]; present: number }

/** What an import would do, without doing it. */
export async function previewFoodImport(
  db: Database,
  { foods, sourceCode }: { foods: readonly ImportedFood[]; sourceCode: string },
): Promise<Outcome<FoodImport, ImportRefusal>> {
  if (!(await findDataSource(db, sourceCode))) return refuse('unknown-source')
  return { ok: true, ...decideImport(foods, await findKnownFoods(db)) }
}

/** Adds the foods that are new, all or nothing; those that are there stay as they are. */
export async function importFoods(
  db: Database,
  signer: Signer,
  { foods, sourceCode }: { foods: readonly ImportedFood[]; sourceCode: string },
): Promise<Outcome<FoodImport, ImportRefusal>> {
  return db.transaction().execute(async (tx) => {
    if (!(await findDataSource(tx, sourceCode))) return refuse('unknown-source')
    const decided = decideImport(foods, await findKnownFoods(tx))
    if (decided.added.length === 0) return { ok: true, ...decided }

    await insertFoods(tx, decided.added, sourceCode)
    await recordAuditEvent(tx, signer, {
      verb: 'food.imported',
      subject: { kind: 'data-source', id: sourceCode },
      after: { added: decided.added.length, present: decided.present },
    })
    return { ok: true, ...decided }
  })
}
