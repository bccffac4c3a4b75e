import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { listGrowthParameters } from '#app/features/growth-parameters/growth-parameter.repository.server.ts'
import { factsOf } from '#app/features/growth-parameters/growth-parameter.ts'
import { plannedDays, plannedKg } from '#app/features/growth-parameters/planned-yield.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { findGrownFood } from './grown-food.repository.server.ts'
import { insertCycle, listCurrentCycles } from './production-cycle.repository.server.ts'
import { decideStart, type StartRefusal } from './production-cycle.ts'
import { lockUnit } from './production-unit.repository.server.ts'
import type { StartCycleRequest } from './start-cycle.form.ts'

type Told = 'startAgeWeeks' | 'startMeanGrams'
type Start = Omit<StartCycleRequest, Told> &
  Partial<Pick<StartCycleRequest, Told>> & { unitId: string; today: string }

type Started = Outcome<{ cycleId: string; isHeightUnknown?: true }, StartRefusal | 'not-found'>

/** Sow, stock or house: the unit is held, so that a pond is not stocked twice at once. */
export const startCycle = (db: Database, actor: Actor, start: Start): Promise<Started> =>
  db.transaction().execute((tx) => startCycleIn(tx, actor, start))

/** The same as a part of what another command does. */
export async function startCycleIn(tx: Tx, actor: Actor, start: Start): Promise<Started> {
  const unit = await lockUnit(tx, start.unitId, actor.institutionIds)
  const food = await findGrownFood(tx, start.foodId)
  if (!unit || !food) return refuse('not-found')

  const current = await listCurrentCycles(tx, [unit.id])
  const facts = factsOf(await listGrowthParameters(tx, food.code))
  const startAgeDays = daysOf(start.startAgeWeeks)
  const told = { ...start, startAgeDays, foodCode: food.code }
  const asked = { ...told, growDays: plannedDays(facts, told) }
  const decision = decideStart(unit, current, asked, start.today)
  if (!decision.ok) return decision

  const { status, expectedFrom, expectedUntil, isHeightUnknown } = decision
  const plan = { status, expectedFrom, expectedUntil, plannedKg: plannedKg(facts, told) }
  const cycleId = await insertCycle(tx, { ...told, ...plan })
  await recordAuditEvent(tx, actor, {
    verb: 'cycle.started',
    subject: { kind: 'production-cycle', id: cycleId },
    after: {
      unit: unit.code,
      food: food.code,
      startedOn: start.startedOn,
      status,
      plannedKg: plan.plannedKg,
      heightCm: start.heightCm,
      isHeightUnknown,
    },
    institutionId: unit.institutionId,
  })
  return { ok: true, cycleId, ...(isHeightUnknown && { isHeightUnknown }) }
}

const daysOf = (weeks: number | undefined) =>
  weeks === undefined ? undefined : Math.round(weeks * 7)
