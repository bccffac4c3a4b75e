import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { titled } from '#app/components/title.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { loadNeighbours } from '#app/features/menu-neighbours/load-neighbours.server.ts'
import { NeighbourTable } from '#app/features/menu-neighbours/neighbour-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { orNotFound } from '#app/shared/http.server.ts'
import { daysOfWeek, firstDayOf, isWeek } from '#app/shared/week.ts'

export const handle = titled<typeof loader>((t, { week }) =>
  t('neighbour.title', { days: t.serviceWeek(week) }),
)

const weekOf = (text = '') => orNotFound(isWeek(text) ? text : undefined)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const { kitchen } = await requireMayInKitchen(context, request, 'read:menu', kitchenId)
  const week = weekOf(params.week)
  const span = { startsOn: firstDayOf(week), endsOn: daysOfWeek(week).at(-1) ?? '' }
  return { kitchen, week, rows: await loadNeighbours(context.db, { kitchen, ...span }) }
}

export default function NeighboursPage() {
  const t = useTranslate()
  const { kitchen, week, rows } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('neighbour.title', { days: t.serviceWeek(week) })}
      actions={
        <ButtonLink to={`/kitchens/${kitchen.id}/menus/${week}`}>{t('menu-week.board')}</ButtonLink>
      }
    >
      <p className="mb-3 max-w-[72ch] text-soft">{t('neighbour.note')}</p>
      <NeighbourTable rows={rows} />
    </Page>
  )
}
