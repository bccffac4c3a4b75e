import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Proof } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { CalendarActions, CalendarProof } from '#app/features/growing-calendar/calendar-head.tsx'
import { loadRegionCalendar } from '#app/features/growing-calendar/load-calendar.server.ts'
import { RegionCalendarTable } from '#app/features/growing-calendar/region-calendar-table.tsx'
import { requestCalendar } from '#app/features/growing-calendar/request-calendar.server.ts'
import { DEFAULT_TIME_ZONE } from '#app/features/institutions/institution.ts'
import { requireMayReadRegion } from '#app/features/regional/region-guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>(
  (t, { region }) => `${t('region-calendar.title')}, ${region.name}`,
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { region } = await requireMayReadRegion(context, request, params.regionId)
  return { region, ...(await loadRegionCalendar(context.db, region.id)) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { region, today } = await requireMayReadRegion(context, request, params.regionId)
  const actor = await requireMay(context, request, 'read:region', { regionId: region.id })
  const wish = { regionId: region.id, today, signer: actor }
  const asked = await requestCalendar(context.db, wish, context.queue.enqueue)
  if (!asked.ok) return conflict({ refusal: asked.refusal })
  return redirect(`/regions/${region.id}/calendar`)
}

export default function RegionCalendarPage() {
  const t = useTranslate()
  const { region, shares, units, ...head } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('region-calendar.title')}
      subtitle={`${region.kanwilName} · ${t('calendar.subtitle')}`}
      actions={<CalendarActions mayAsk isUnderWay={head.isUnderWay} />}
    >
      <Problem of={useActionData<typeof action>()} />
      <CalendarProof {...head} timeZone={DEFAULT_TIME_ZONE} />
      {shares && (
        <Proof>
          {t('region-calendar.share', {
            before: t.percent(shares.before, 1),
            after: t.percent(shares.after, 1),
          })}
        </Proof>
      )}
      {head.run && <RegionCalendarTable units={units} />}
    </Page>
  )
}
