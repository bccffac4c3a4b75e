import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { listUsableLots } from '#app/features/inventory/usable-lot.repository.server.ts'
import { mayAdopt } from '#app/features/kitchens/eligibility.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { lockMenuWeek, saveMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import type { MenuWeek } from '#app/features/menus/menu-week.ts'
import { refuse } from '#app/shared/refusal.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database, Tx } from '#db/database.ts'
import { listPlanMenus, lockPlan } from './plan.repository.server.ts'
import { decideAdoption, isSuperseded, type PlanMenu } from './plan.ts'
import {
  listOtherPlans,
  lockTakenKg,
  setPlanAdopted,
  setPlanSuperseded,
} from './plan-adoption.repository.server.ts'
import { lockRun, type PlanningRun, setRunStatus } from './planning-run.repository.server.ts'
import { mayMove } from './planning-run.ts'
import { listReservedLotKg } from './reserved-kg.repository.server.ts'

type Adoption = { planId: string; kitchen: Kitchen; today: string }

/**
 * One kitchen adopts its part of a plan: its menu week takes the plan's dishes and its promised
 * kilograms count from now on. An older plan that no kitchen stands on any more is superseded.
 */
export async function adoptPlan(db: Database, actor: Actor, adoption: Adoption) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, planId } = adoption
    const plan = await lockPlan(tx, planId)
    const run = plan && (await lockRun(tx, plan.runId))
    if (!plan || !run) return refuse('not-found')
    const menus = await listPlanMenus(tx, planId, kitchen.id)
    const menu = await lockMenuWeek(tx, { kitchenId: kitchen.id, week: weekOf(run.startsOn) })
    const decided = decideAdoption({
      plan: { status: plan.status, startsOn: run.startsOn, menus },
      isAdoptedFromThisPlan: menu.planId === planId && menu.status !== 'draft',
      isAdoptedSince: menu.adoptedAt !== undefined && menu.adoptedAt > run.requestedAt,
      pinned: menu.entries.filter(({ isPinned }) => isPinned),
      ...(await readSituation(tx, adoption, run)),
    })
    if (!decided.ok) return decided

    const status = menu.status === 'announced' ? 'announced' : 'adopted'
    const entries = adoptedEntries(menu, menus, run)
    await saveMenuWeek(tx, { ...menu, status, planId, adoptedAt: 'now', entries })
    if (plan.status === 'proposed') await setPlanAdopted(tx, planId, actor.accountId)
    if (mayMove(run.status, 'adopted')) await setRunStatus(tx, run.id, 'adopted', { isOver: true })
    await supersedeOthers(tx, kitchen.id, { ...run, id: planId })
    await recordAuditEvent(tx, actor, {
      verb: 'plan.adopted',
      subject: { kind: 'plan', id: planId },
      before: { planId: menu.planId, revision: menu.revision, status: menu.status },
      after: { planId, revision: menu.revision + 1, status, kitchen: kitchen.code },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, week: menu.week }
  })
}

async function readSituation(tx: Tx, { planId, kitchen, today }: Adoption, run: PlanningRun) {
  const { startsOn, endsOn, regionId } = run
  const eligibility = (await readEligibility(tx, [kitchen.id], today)).get(kitchen.id)
  const takenKg = await lockTakenKg(tx, planId, kitchen.id)
  const lots = await listUsableLots(tx, { regionId, startsOn, endsOn })
  const replanned = { kitchenIds: [kitchen.id], startsOn, endsOn, today }
  const reserved = await listReservedLotKg(tx, replanned)
  return {
    kitchenId: kitchen.id,
    isInPlan: run.kitchens.some(({ id }) => id === kitchen.id),
    isEligible: eligibility !== undefined && mayAdopt(eligibility),
    hasPassed: endsOn < today,
    takenKg,
    availableKg: new Map(lots.map(({ id, kg }) => [id, kg - (reserved.get(id) ?? 0)])),
  }
}

/** Days before the plan keep their dishes; a pinned cell stays pinned. */
function adoptedEntries(menu: MenuWeek, planned: PlanMenu[], run: PlanningRun) {
  const earlier = menu.entries.filter(({ serviceOn }) => serviceOn < run.startsOn)
  const wasPinned = (cell: PlanMenu) =>
    menu.entries.some(
      (entry) =>
        entry.isPinned && entry.serviceOn === cell.serviceOn && entry.course === cell.course,
    )
  const adopted = planned.map((cell) => ({
    serviceOn: cell.serviceOn,
    course: cell.course,
    recipeVersionId: cell.recipeVersionId,
    isPinned: wasPinned(cell),
  }))
  return [...earlier, ...adopted]
}

type Adopted = { id: string; startsOn: string; endsOn: string }

async function supersedeOthers(tx: Tx, kitchenId: string, adopted: Adopted) {
  for (const other of await listOtherPlans(tx, kitchenId, adopted)) {
    const uses = { kitchens: Number(other.kitchens), menuWeeks: Number(other.menuWeeks) }
    if (!isSuperseded(other.status, uses)) continue
    await setPlanSuperseded(tx, other.id)
    await setRunStatus(tx, other.runId, 'superseded', { isOver: true })
  }
}
