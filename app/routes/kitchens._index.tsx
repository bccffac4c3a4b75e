import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Empty, Page } from '#app/components/page.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { KitchenOverviewTable } from '#app/features/kitchen-days/kitchen-overview-table.tsx'
import { loadKitchenOverviews } from '#app/features/kitchen-days/load-kitchen-overviews.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addWeeks, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'kitchen.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:kitchen')
  const today = context.clock.today(actor.timeZone)
  const kitchens = await loadKitchenOverviews(context.db, actor, today)
  const mayRegister = mayIn(actor, 'register:kitchen')
  return { kitchens, nextWeek: addWeeks(weekOf(today), 1), mayRegister }
}

export default function KitchensPage() {
  const t = useTranslate()
  const { kitchens, nextWeek, mayRegister } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('kitchen.title')}
      subtitle={t('kitchen.count', {
        count: kitchens.length,
        eligible: kitchens.filter(({ eligibility }) => eligibility.status === 'eligible').length,
        portions: kitchens.reduce((sum, { portions }) => sum + portions, 0),
      })}
      actions={mayRegister && <ButtonLink to="/kitchens/new">{t('kitchen.register')}</ButtonLink>}
    >
      {kitchens.length === 0 ? (
        <Empty>{t('kitchen.none')}</Empty>
      ) : (
        <KitchenOverviewTable kitchens={kitchens} nextWeek={nextWeek} />
      )}
    </Page>
  )
}
