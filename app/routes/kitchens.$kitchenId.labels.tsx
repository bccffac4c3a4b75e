import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Empty, Page } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { LabelSheet } from '#app/features/inventory/lot-label.tsx'
import { listLotsToLabel } from '#app/features/inventory/lot-page.repository.server.ts'
import { lotQr } from '#app/features/inventory/lot-qr.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'label.sheet' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const { kitchen, today } = await requireMayInKitchen(context, request, 'read:lot', kitchenId)
  const { origin, searchParams } = new URL(request.url)
  const chosen = searchParams.getAll('lot')
  const lots = await listLotsToLabel(context.db, kitchen.institutionId, today)
  const shown = chosen.length > 0 ? lots.filter(({ id }) => chosen.includes(id)) : lots
  return {
    kitchenId: kitchen.id,
    lots: lots.map((lot) => ({ lot, isChosen: shown.includes(lot) })),
    labels: shown.map((lot) => ({ lot, qr: lotQr(`${origin}/lots/${lot.id}`) })),
  }
}

export default function LotLabelsPage() {
  const t = useTranslate()
  const { kitchenId, lots, labels } = useLoaderData<typeof loader>()
  return (
    <div className="label-page">
      <Page
        title={t('label.sheet')}
        subtitle={<span className="no-print">{t('label.sheet-note')}</span>}
        actions={
          <>
            <ButtonLink to={`/kitchens/${kitchenId}/lots`}>{t('lot.title')}</ButtonLink>
            {labels.length > 0 && <PrintButton />}
          </>
        }
      >
        {lots.length === 0 && <Empty>{t('label.none')}</Empty>}
        {lots.length > 0 && (
          <details className="no-print mb-6">
            <summary className="cursor-pointer py-1">{t('label.choose')}</summary>
            <Form method="get" className="mt-2">
              {lots.map(({ lot, isChosen }) => (
                <label key={lot.id} className="flex min-h-6 items-center gap-2.5">
                  <input
                    type="checkbox"
                    name="lot"
                    value={lot.id}
                    defaultChecked={isChosen}
                    className="size-4.5"
                  />
                  {foodNameIn(t.locale, lot)}, {t.kg(lot.kg)}, {t.shortDate(lot.useBy)}
                </label>
              ))}
              <Button className="mt-2">{t('label.show')}</Button>
            </Form>
          </details>
        )}
        <LabelSheet labels={labels} />
      </Page>
    </div>
  )
}
