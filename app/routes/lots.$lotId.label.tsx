import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { requireAccount, requireMay } from '#app/features/accounts/guard.server.ts'
import { LabelSheet } from '#app/features/inventory/lot-label.tsx'
import { findLotOnPage } from '#app/features/inventory/lot-page.repository.server.ts'
import { lotQr } from '#app/features/inventory/lot-qr.ts'
import { isId } from '#app/features/units/unit-guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { orNotFound } from '#app/shared/http.server.ts'

export const handle = { title: 'label.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await requireAccount(context, request)
  const { lotId = '' } = params
  const lot = orNotFound(isId(lotId) ? await findLotOnPage(context.db, lotId) : undefined)
  await requireMay(context, request, 'read:lot', { institutionId: lot.institutionId })
  const { origin } = new URL(request.url)
  return { lot, qr: lotQr(`${origin}/lots/${lot.id}`) }
}

export default function LotLabelPage() {
  const t = useTranslate()
  const label = useLoaderData<typeof loader>()
  return (
    <div className="label-page">
      <Page
        title={t('label.title')}
        actions={
          <>
            <ButtonLink to={`/lots/${label.lot.id}`}>{t('label.back')}</ButtonLink>
            <PrintButton />
          </>
        }
      >
        <LabelSheet labels={[label]} />
      </Page>
    </div>
  )
}
