import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicRoute } from '#app/features/accounts/guard.server.ts'
import { feedCalendar } from '#app/features/papers/read-menu-calendar.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await publicRoute(context, request)
  const { db, clock } = context
  const token = (params.token ?? '').replace(/\.ics$/, '')
  const t = translateFor(await localeOf(request))
  const text = await feedCalendar(db, t, { token, now: clock.now(), today: clock.today })
  return new Response(orNotFound(text), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
