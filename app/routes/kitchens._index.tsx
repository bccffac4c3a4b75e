import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { KitchenTable } from '#app/features/kitchens/kitchen-table.tsx'
import { loadKitchens } from '#app/features/kitchens/load-kitchens.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import '#app/i18n/words/kitchens.ts'

export const handle = { title: 'kitchen.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:kitchen')
  const today = context.clock.today(actor.timeZone)
  return { kitchens: await loadKitchens(context.db, actor, today), today }
}

export default function KitchensPage() {
  const t = useTranslate()
  const { kitchens, today } = useLoaderData<typeof loader>()
  return (
    <Page title={t('kitchen.title')} subtitle={t('kitchen.count', { count: kitchens.length })}>
      <KitchenTable kitchens={kitchens} today={today} />
    </Page>
  )
}
