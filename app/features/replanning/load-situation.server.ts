import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { findKitchen } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { findPlan } from '#app/features/planning/plan.repository.server.ts'
import { findRun } from '#app/features/planning/planning-run.repository.server.ts'
import type { PlanHead } from '#app/features/plans/plan-head.ts'
import type { Database } from '#db/database.ts'
import { readSituation } from './read-situation.server.ts'
import type { Situation } from './shown-situation.ts'
import { findReplanId } from './situation.repository.server.ts'
import type { SituationChange } from './situation.ts'

/** Kitchens for which a plan still says something: those that stand on it, or could. */
export async function listStandingKitchens(
  db: Database,
  { kitchens, status }: Pick<PlanHead, 'kitchens' | 'status'>,
): Promise<Kitchen[]> {
  const standing = kitchens.filter(({ isAdopted }) => isAdopted || status === 'proposed')
  const found = await Promise.all(standing.map(({ id }) => findKitchen(db, id)))
  return found.flatMap((kitchen) => kitchen ?? [])
}

/** Undefined for a plan that says nothing any more: superseded, or its days are over. */
export async function loadSituation(
  db: Database,
  actor: Actor,
  plan: PlanHead,
  today: string,
): Promise<Situation | undefined> {
  if (plan.status === 'superseded' || plan.endsOn < today) return undefined
  const kitchens = await listStandingKitchens(db, plan)
  const changes = await readSituation(db, { ...plan, kitchens }, today)
  return {
    changes,
    mayReplan: kitchens.some(({ institutionId }) =>
      mayIn(actor, 'request:plan', { institutionId }),
    ),
    ...(await readReplan(db, plan.id)),
  }
}

async function readReplan(db: Database, planId: string) {
  const runId = await findReplanId(db, planId)
  const run = runId === undefined ? undefined : await findRun(db, runId)
  if (!run) return {}
  if (run.status === 'explained') return { proposalId: run.planId }
  const { id, status, limitSeconds, isCancelRequested, progress, findings } = run
  return { run: { id, status, limitSeconds, isCancelRequested, progress, findings } }
}

/** What has changed since one kitchen adopted its part of a plan; nothing for a plan that is gone. */
export async function readKitchenSituation(
  db: Database,
  planId: string,
  { kitchen, today }: { kitchen: Kitchen; today: string },
): Promise<SituationChange[]> {
  const plan = await findPlan(db, planId)
  const run = plan && (await findRun(db, plan.runId))
  if (!plan || !run) return []
  const { regionId, startsOn, endsOn } = run
  const { id, createdAt } = plan
  return readSituation(
    db,
    { ...{ id, createdAt, regionId, startsOn, endsOn }, kitchens: [kitchen] },
    today,
  )
}
