import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { listMenuWeeks } from '#app/features/menus/menu-week.repository.server.ts'
import { MenuWeekTable } from '#app/features/menus/menu-week-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addWeeks, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'menu-week.list-title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:menu', kitchenId)
  const { kitchen, today } = place
  const weeks = await listMenuWeeks(context.db, kitchen.id)
  return { kitchen, weeks, nextWeek: addWeeks(weekOf(today), 1) }
}

export default function MenuWeeksPage() {
  const t = useTranslate()
  const { kitchen, weeks, nextWeek } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('menu-week.list-title')}
      actions={
        <>
          <ButtonLink to={`/kitchens/${kitchen.id}/menus/month`}>
            {t('month-board.list')}
          </ButtonLink>
          <ButtonLink to={`/kitchens/${kitchen.id}/menus/cycles`}>
            {t('menu-cycle.title')}
          </ButtonLink>
          <ButtonLink to={`/kitchens/${kitchen.id}/menus/rules`}>{t('menu-rule.title')}</ButtonLink>
          <ButtonLink to={`/kitchens/${kitchen.id}/menus/portions`}>
            {t('portion-scale.title')}
          </ButtonLink>
          <ButtonLink tone="go" to={`/kitchens/${kitchen.id}/menus/${nextWeek}`}>
            {t('menu-week.open-next')}
          </ButtonLink>
        </>
      }
    >
      <MenuWeekTable kitchen={kitchen} weeks={weeks} />
    </Page>
  )
}
