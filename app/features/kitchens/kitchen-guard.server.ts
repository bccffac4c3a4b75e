import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { requireAccount, requireMay } from '#app/features/accounts/guard.server.ts'
import type { Permission } from '#app/features/accounts/permission.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { findKitchen } from './kitchen.repository.server.ts'

const isId = (text: string | undefined) => z.uuid().safeParse(text).success

/**
 * The first line of every loader and action of one kitchen: who it is, with this permission at the
 * kitchen's institution, and the kitchen. An id that names nothing is 404, one out of reach 403.
 */
export async function requireMayInKitchen(
  context: AppLoadContext,
  request: Request,
  permission: Permission,
  kitchenId: string | undefined,
) {
  await requireAccount(context, request)
  const found = isId(kitchenId) ? await findKitchen(context.db, kitchenId ?? '') : undefined
  const kitchen = orNotFound(found)
  const { institutionId } = kitchen
  const actor = await requireMay(context, request, permission, { institutionId })
  return { actor, kitchen, today: context.clock.today(kitchen.timeZone) }
}
