import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { insertMovement } from '#app/features/inventory/movement.repository.server.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { roundKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { listFreeLots } from './free-lots.server.ts'
import { listProcessingRecipes, lockStoredLots } from './processing.repository.server.ts'
import { decideRun, type ProcessingRefusal } from './processing.ts'
import { countLotsLike, insertProcessedLot, insertRun } from './processing-run.repository.server.ts'
import type { RunRequest } from './run-processing.form.ts'

type Run = RunRequest & { unitId: string; today: string }

/** A day's work: takes from lots, first expired first out, and makes a lot that names them. */
export function runProcessing(
  db: Database,
  actor: Actor,
  run: Run,
): Promise<Outcome<{ lotId: string }, ProcessingRefusal | 'unit-not-active' | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, run.unitId, actor.institutionIds)
    const recipes = unit ? await listProcessingRecipes(tx, unit.id) : []
    const recipe = recipes.find(({ id }) => id === run.recipeId)
    if (!unit || !recipe) return refuse('not-found')
    if (!unit.isActive) return refuse('unit-not-active')
    const foodIds = recipe.ingredients.map(({ foodId }) => foodId)
    await lockStoredLots(tx, unit.institutionId, foodIds)
    const lots = await listFreeLots(tx, unit.institutionId, foodIds)
    const made = decideRun(recipe, lots, { ...run, inputKg: roundKg(run.inputKg) })
    if (!made.ok) return made

    const { accountId } = actor
    const { runOn: movedOn, runOn } = run
    const beginning = `${unit.code}-${runOn.replaceAll('-', '')}`
    const code = `${beginning}-${(await countLotsLike(tx, beginning)) + 1}`
    const { useBy, costIdrPerKg, draws, expectedKg } = made
    const place = { institutionId: unit.institutionId, unitId: unit.id }
    const output = { code, foodId: recipe.outputFoodId, readyOn: runOn, useBy, costIdrPerKg }
    const lotId = await insertProcessedLot(tx, { ...place, ...output })
    const kg = roundKg(run.madeKg ?? expectedKg)
    await insertMovement(tx, { lotId, kind: 'received', kg, movedOn, accountId })
    for (const draw of draws) {
      const taken = { lotId: draw.lotId, kind: 'issued' as const, kg: -draw.kg }
      await insertMovement(tx, { ...taken, movedOn, accountId, reason: code })
    }
    const inputKg = roundKg(run.inputKg)
    const told = { recipeId: recipe.id, runOn, inputKg, expectedKg, draws }
    const runId = await insertRun(tx, { ...told, outputLotId: lotId, accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'processing.run',
      subject: { kind: 'processing-run', id: runId },
      after: { unit: unit.code, ...told, lot: code, madeKg: kg },
      institutionId: unit.institutionId,
    })
    return { ok: true, lotId }
  })
}
