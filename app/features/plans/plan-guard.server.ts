import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { loadPlan } from './load-plan.server.ts'

const isId = (text: string | undefined) => z.uuid().safeParse(text).success

/** The first line of every page of a plan: who it is, and the plan when one of its kitchens is theirs. */
export async function requireMayReadPlan(
  context: AppLoadContext,
  request: Request,
  planId: string | undefined,
) {
  const actor = await requireMay(context, request, 'read:plan')
  const id = orNotFound(isId(planId) ? planId : undefined)
  const plan = orNotFound(await loadPlan(context.db, actor, id, context.clock.today))
  const asked = new URL(request.url).searchParams.get('kitchen')
  const kitchen = plan.kitchens.find((one) => one.id === asked)
  const kitchens = kitchen ? [kitchen] : plan.kitchens
  return { actor, plan, kitchenIds: kitchens.map((one) => one.id) }
}
