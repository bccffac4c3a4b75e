import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { listInstitutions } from '#app/features/institutions/institution.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { OpenUnitRequest } from './open-unit.form.ts'
import {
  insertUnit,
  listUnitCodes,
  listUnits,
  lockInstitution,
  lockUnit,
  updateUnit,
} from './production-unit.repository.server.ts'
import { decideUnit, factsOf, type SayUnitRefusal, type UnitSaying } from './unit-saying.ts'

type Said = Promise<Outcome<{ unitId: string }, SayUnitRefusal | 'not-found'>>

/** Opens a unit of an institution that the actor reaches. */
export function openUnit(
  db: Database,
  actor: Actor,
  { today, ...request }: OpenUnitRequest & { today: string },
): Said {
  return db.transaction().execute(async (tx) => {
    const { institutionId } = request
    await lockInstitution(tx, institutionId)
    const [institution] = await listInstitutions(tx, [institutionId])
    if (!institution || !actor.institutionIds.includes(institutionId)) return refuse('not-found')
    const others = await listUnits(tx, [institutionId])
    const decided = decideUnit(request, {
      institutionName: institution.name,
      otherNames: others.map(({ name }) => name),
      otherCodes: await listUnitCodes(tx),
      today,
    })
    if (!decided.ok) return decided
    const unitId = await insertUnit(tx, { ...request, code: decided.code })
    await recordAuditEvent(tx, actor, {
      verb: 'unit.opened',
      subject: { kind: 'production-unit', id: unitId },
      after: { ...request, code: decided.code },
      institutionId,
    })
    return { ok: true, unitId }
  })
}

/** Says anew what a unit is called and is. What it is for (its kind) and its code stay. */
export function changeUnit(
  db: Database,
  actor: Actor,
  change: UnitSaying & { unitId: string; today: string },
): Said {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, change.unitId, actor.institutionIds)
    if (!unit) return refuse('not-found')
    await lockInstitution(tx, unit.institutionId)
    const siblings = await listUnits(tx, [unit.institutionId])
    const decided = decideUnit(change, {
      institutionName: unit.institutionName,
      otherNames: siblings.filter(({ id }) => id !== unit.id).map(({ name }) => name),
      otherCodes: [],
      today: change.today,
    })
    if (!decided.ok) return decided
    const after = sayingOf({ ...change, kind: unit.kind })
    await updateUnit(tx, unit.id, after)
    await recordAuditEvent(tx, actor, {
      verb: 'unit.changed',
      subject: { kind: 'production-unit', id: unit.id },
      before: sayingOf(unit),
      after,
      institutionId: unit.institutionId,
    })
    return { ok: true, unitId: unit.id }
  })
}

function sayingOf(unit: UnitSaying): UnitSaying {
  const { name, kind, location, placeNote, openedOn, capacityNote } = unit
  const facts = Object.fromEntries(factsOf(kind).map((fact) => [fact, unit[fact]]))
  return { name, kind, location, placeNote, openedOn, capacityNote, ...facts }
}
