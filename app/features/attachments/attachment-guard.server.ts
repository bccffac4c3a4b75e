import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { requireAccount, requireMay } from '#app/features/accounts/guard.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { findAttachment } from './attachment.repository.server.ts'
import { READ_PERMISSION } from './attachment.ts'

/**
 * The first line of the loader that hands out a file: who may read what the file proves, at the
 * institution to which it belongs. An id that names nothing is 404, one out of reach 403.
 */
export async function requireMayReadAttachment(
  context: AppLoadContext,
  request: Request,
  id: string | undefined,
) {
  await requireAccount(context, request)
  const found = z.uuid().safeParse(id).success
    ? await findAttachment(context.db, id ?? '')
    : undefined
  const attachment = orNotFound(found)
  const { institutionId, kind } = attachment
  await requireMay(context, request, READ_PERMISSION[kind], { institutionId })
  return attachment
}
