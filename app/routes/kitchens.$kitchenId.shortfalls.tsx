import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Empty, Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { weekShortfalls } from '#app/features/procurement/week-shortfalls.server.ts'
import { WeekShortfalls } from '#app/features/procurement/week-shortfalls.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addWeeks, isWeek, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'shortfall.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const permission = 'read:shortfall'
  const { kitchen, today } = await requireMayInKitchen(
    context,
    request,
    permission,
    params.kitchenId,
  )
  const search = new URL(request.url).searchParams
  const asked = search.get('week') ?? ''
  const thisWeek = weekOf(today)
  const week = isWeek(asked) ? asked : addWeeks(thisWeek, 1)
  const chosenFoodId = search.get('food') ?? undefined
  const { id: kitchenId, regionId } = kitchen
  const found = await weekShortfalls(context.db, { kitchenId, regionId, week, chosenFoodId })
  return { kitchen: { id: kitchenId, name: kitchen.name }, week, thisWeek, found }
}

export default function KitchenShortfallsPage() {
  const t = useTranslate()
  const { kitchen, week, thisWeek, found } = useLoaderData<typeof loader>()
  const page = `/kitchens/${kitchen.id}/shortfalls`
  const status = found && (found.plan.isAdopted ? 'adopted' : 'proposed')
  return (
    <Page
      title={t('shortfall.title')}
      subtitle={
        <>
          {t.serviceWeek(week)}{' '}
          {status && (
            <StatusBadge tone={status === 'adopted' ? 'good' : 'warning'}>
              {t(`shortfall.${status}`)}
            </StatusBadge>
          )}
        </>
      }
      actions={<WeekPicker {...{ week, thisWeek }} hrefOf={(one) => `${page}?week=${one}`} />}
    >
      {found ? (
        <WeekShortfalls found={found} hrefOf={(foodId) => `${page}?week=${week}&food=${foodId}`} />
      ) : (
        <Empty
          action={
            <ButtonLink to={`/kitchens/${kitchen.id}/menus/${week}`}>
              {t('shortfall.to-menu')}
            </ButtonLink>
          }
        >
          {t('shortfall.no-plan')}
        </Empty>
      )}
    </Page>
  )
}
