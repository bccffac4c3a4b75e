import type { AppLoadContext } from '@remix-run/node'
import { requireAccount, requireMay } from '#app/features/accounts/guard.server.ts'
import { listRegions } from '#app/features/institutions/institution.repository.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { addWeeks, isWeek, weekOf } from '#app/shared/week.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Who reads which region in which week (next week unless asked): unknown is 404, out of reach 403. */
export async function requireMayReadRegion(
  context: AppLoadContext,
  request: Request,
  regionId = '',
) {
  await requireAccount(context, request)
  const found = ID.test(regionId) ? await listRegions(context.db, [regionId]) : []
  const region = orNotFound(found[0])
  const actor = await requireMay(context, request, 'read:region', { regionId: region.id })
  const today = context.clock.today(actor.timeZone)
  const asked = new URL(request.url).searchParams.get('week') ?? ''
  return { region, today, week: isWeek(asked) ? asked : addWeeks(weekOf(today), 1) }
}
