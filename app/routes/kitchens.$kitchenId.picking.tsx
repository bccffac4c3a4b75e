import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { DateField } from '#app/components/field.tsx'
import { Empty, Page } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { listPlannedFoods, listStockLots } from '#app/features/picking/picking.repository.server.ts'
import { pickingList } from '#app/features/picking/picking-list.ts'
import { PickingTable } from '#app/features/picking/picking-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { isDay } from '#app/shared/day.ts'

export const handle = { title: 'picking.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const { kitchen, today } = await requireMayInKitchen(context, request, 'read:lot', kitchenId)
  const asked = new URL(request.url).searchParams.get('on') ?? ''
  const on = isDay(asked) ? asked : today
  const needs = await listPlannedFoods(context.db, kitchen.id, on)
  const lots = await listStockLots(context.db, kitchen.institutionId)
  return { kitchenId: kitchen.id, on, lines: pickingList(needs, lots, on) }
}

export default function PickingPage() {
  const t = useTranslate()
  const { kitchenId, on, lines } = useLoaderData<typeof loader>()
  return (
    <Page
      title={`${t('picking.title')}, ${t.day(on)}`}
      subtitle={t('picking.subtitle')}
      actions={
        <>
          <ButtonLink to={`/kitchens/${kitchenId}/lots`}>{t('lot.title')}</ButtonLink>
          {lines.length > 0 && <PrintButton />}
        </>
      }
    >
      <Form method="get" className="no-print mb-4 flex flex-wrap items-end gap-3">
        <DateField
          key={on}
          name="on"
          label={t('picking.day')}
          defaultValue={on}
          className="mb-0!"
        />
        <Button>{t('picking.show')}</Button>
      </Form>
      {lines.length === 0 ? <Empty>{t('picking.none')}</Empty> : <PickingTable lines={lines} />}
    </Page>
  )
}
