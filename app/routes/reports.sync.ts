import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { parseSyncBatch } from '#app/features/outbox/sync-reports.form.ts'
import { syncReports } from '#app/features/outbox/sync-reports.server.ts'
import { readJson } from '#app/shared/http.server.ts'

/** What devices kept while there was no network; they send it as JSON and are answered so. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'report:supply')
  const batch = parseSyncBatch(await readJson(request))
  if (!batch) return answer({ refusal: 'batch-unreadable' }, 422)
  // Another person signed in on this device since: nothing of the first one's is taken.
  if (batch.accountId !== actor.accountId) return answer({ refusal: 'other-account' }, 409)
  const { clock, log } = context
  const onBroken = (error: unknown, key: string) => log.error({ err: error, key }, 'sync')
  return answer(await syncReports(context.db, actor, batch, { clock, onBroken }), 200)
}

const answer = (body: object, status: number) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
