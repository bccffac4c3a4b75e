import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { requireAccount, requireMay } from '#app/features/accounts/guard.server.ts'
import type { Permission } from '#app/features/accounts/permission.ts'
import { forbidden, orNotFound } from '#app/shared/http.server.ts'
import { findUnit } from './production-unit.repository.server.ts'
import { listReportableUnitIds } from './unit-reporter.repository.server.ts'

export const isId = (text: string | undefined) => z.uuid().safeParse(text).success

/**
 * The first line of every loader and action of one unit: who it is, with this permission at the
 * unit's institution, and the unit. An id that names nothing is 404, one out of reach 403; so is
 * reporting for a unit that names others who report for it.
 */
export async function requireMayAtUnit(
  context: AppLoadContext,
  request: Request,
  permission: Permission,
  unitId: string | undefined,
) {
  await requireAccount(context, request)
  const found = isId(unitId) ? await findUnit(context.db, unitId ?? '') : undefined
  const unit = orNotFound(found)
  const { institutionId } = unit
  const actor = await requireMay(context, request, permission, { institutionId })
  if (permission === 'report:supply') {
    const mine = await listReportableUnitIds(context.db, actor.accountId, [unit.id])
    if (mine.length === 0) throw forbidden()
  }
  return { actor, unit, today: context.clock.today(unit.timeZone) }
}
