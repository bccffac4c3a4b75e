import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listOfferRefusals } from '#app/features/allocations/offer-refusal.repository.server.ts'
import { OfferRefusalTable } from '#app/features/allocations/offer-refusal-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'offer-refusal.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { institutionIds } = await requireMay(context, request, 'read:audit')
  return { refusals: await listOfferRefusals(context.db, { institutionIds }) }
}

export default function RefusalsPage() {
  const t = useTranslate()
  const { refusals } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('offer-refusal.title')}
      subtitle={t('offer-refusal.subtitle')}
      actions={<PrintButton />}
    >
      <OfferRefusalTable refusals={refusals} />
    </Page>
  )
}
