import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Empty, Page } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { titled } from '#app/components/title.ts'
import { loadUnitNeeds } from '#app/features/growing-calendar/load-calendar.server.ts'
import { NeedsTable } from '#app/features/growing-calendar/needs-table.tsx'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { groupBy } from '#app/shared/group-by.ts'

export const handle = titled<typeof loader>((t, { unit }) => t('need.of', { unit: unit.name }))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { unit } = await requireMayAtUnit(context, request, 'read:unit', params.unitId)
  return { unit, ...(await loadUnitNeeds(context.db, unit)) }
}

export default function UnitNeedsPage() {
  const t = useTranslate()
  const { unit, run, foodWeeks } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('need.of', { unit: unit.name })}
      subtitle={`${unit.institutionName} · ${t('need.subtitle')}`}
      actions={
        <>
          <ButtonLink to={`/units/${unit.id}/calendar`}>{t('calendar.title')}</ButtonLink>
          <PrintButton />
        </>
      }
    >
      {foodWeeks.length === 0 && <Empty>{run ? t('need.none') : t('calendar.none-yet')}</Empty>}
      {[...groupBy(foodWeeks, ({ foodCode }) => foodCode)].map(([food, weeks]) => (
        <div key={food} className="mb-8">
          <NeedsTable weeks={weeks} />
        </div>
      ))}
      {run && <p className="text-small text-soft">{t('need.weeks-note')}</p>}
    </Page>
  )
}
