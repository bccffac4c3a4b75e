import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { KitchenChoice } from '#app/features/kitchens/kitchen-choice.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'nav.shortfalls' }

/** Whoever has one kitchen is led to what it lacks; others choose. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:shortfall')
  const { institutionIds, isNational } = actor
  const kitchens = await listKitchens(context.db, isNational ? {} : { institutionIds })
  const [only, ...others] = kitchens
  if (only && others.length === 0) throw redirect(`/kitchens/${only.id}/shortfalls`)
  return { kitchens }
}

export default function ShortfallsPage() {
  const t = useTranslate()
  const { kitchens } = useLoaderData<typeof loader>()
  return (
    <Page title={t('nav.shortfalls')}>
      <KitchenChoice kitchens={kitchens} part="shortfalls" />
    </Page>
  )
}
