import { z } from 'zod'
import type { Database } from '#db/database.ts'
import type { Plan } from '#solver/index.ts'
import { findNewestPlanDocument } from './earlier-plan.repository.server.ts'
import type { PlanningRun } from './planning-run.repository.server.ts'

/** A stored document was verified before it was stored; only its being an object is asked again. */
const document = z.custom<Plan>((value) => typeof value === 'object' && value !== null)

/**
 * The newest plan that stands for the same kitchens and days, to start from: what changed since is
 * planned anew and the rest stays, so that people see a short list of changes. Undefined when
 * there is none.
 */
export async function findEarlierPlan(db: Database, run: PlanningRun): Promise<Plan | undefined> {
  const text = await findNewestPlanDocument(db, {
    kitchenIds: run.kitchens.map(({ id }) => id),
    startsOn: run.startsOn,
    endsOn: run.endsOn,
  })
  const parsed = text === undefined ? undefined : document.safeParse(JSON.parse(text))
  return parsed?.success ? parsed.data : undefined
}
