import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { RecipeRequest } from './add-recipe.form.ts'
import { insertRecipe } from './processing.repository.server.ts'
import { decideRecipe, type RecipeRefusal } from './processing.ts'

type Adding = RecipeRequest & { unitId: string }

/** Writes down how a unit turns lots into a lot, with the source of its yield and keeping time. */
export function addProcessingRecipe(
  db: Database,
  actor: Actor,
  adding: Adding,
): Promise<Outcome<object, RecipeRefusal | 'way-name-taken' | 'not-processing' | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, adding.unitId, actor.institutionIds)
    if (!unit) return refuse('not-found')
    if (unit.kind !== 'processing') return refuse('not-processing')
    const decision = decideRecipe(adding)
    if (!decision.ok) return decision

    const id = await insertRecipe(tx, adding)
    if (id === undefined) return refuse('way-name-taken')
    await recordAuditEvent(tx, actor, {
      verb: 'processing.recipe-added',
      subject: { kind: 'processing-recipe', id },
      after: { unit: unit.code, ...adding },
      institutionId: unit.institutionId,
    })
    return { ok: true }
  })
}
