import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { Pager } from '#app/components/pager.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import {
  countAuditEvents,
  listAuditEvents,
} from '#app/features/audit-trail/audit-event.repository.server.ts'
import { AuditEventList } from '#app/features/audit-trail/audit-event-list.tsx'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { pageCount, parsePaging } from '#app/shared/paging.ts'

export const handle = { title: 'trail.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:trail')
  const paging = parsePaging(new URL(request.url).searchParams)
  const scope = actor.isNational ? 'everything' : actor
  const t = translateFor(await localeOf(request))
  const found = await listAuditEvents(context.db, scope, paging)
  const events = found.map((event) => ({ ...event, what: t.code('event', event.verb) }))
  const pages = pageCount(await countAuditEvents(context.db, scope), paging.perPage)
  return { events, page: paging.page, pages, timeZone: actor.timeZone }
}

export default function TrailPage() {
  const t = useTranslate()
  const { events, page, pages, timeZone } = useLoaderData<typeof loader>()
  return (
    <Page title={t('trail.title')} subtitle={t('trail.subtitle')}>
      <AuditEventList events={events} timeZone={timeZone} />
      <Pager page={page} pages={pages} hrefOf={(one) => `?page=${one}`} />
    </Page>
  )
}
