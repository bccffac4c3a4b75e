import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { requireAccount, requireMay } from '#app/features/accounts/guard.server.ts'
import type { Permission } from '#app/features/accounts/permission.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { findUnit } from './production-unit.repository.server.ts'

export const isId = (text: string | undefined) => z.uuid().safeParse(text).success

/**
 * The first line of every loader and action of one unit: who it is, with this permission at the
 * unit's institution, and the unit. An id that names nothing is 404, one out of reach 403.
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
  return { actor, unit, today: context.clock.today(unit.timeZone) }
}
