import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Section } from '#app/components/page.tsx'
import { titled } from '#app/components/title.ts'
import { AccuracyTable } from '#app/features/forecasts/accuracy-table.tsx'
import { ForecastView } from '#app/features/forecasts/forecast-view.tsx'
import { loadUnitForecast } from '#app/features/forecasts/load-forecasts.server.ts'
import { ReliabilityView } from '#app/features/forecasts/reliability-view.tsx'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { UnitSubtitle } from '#app/features/units/unit-head.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addDays } from '#app/shared/day.ts'

export const handle = titled<typeof loader>((t, { unit }) =>
  t('forecast.of-unit', { unit: unit.name }),
)

const SPANS = [14, 30]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { unit, today } = await requireMayAtUnit(context, request, 'read:unit', params.unitId)
  const asked = Number(new URL(request.url).searchParams.get('days'))
  const days = SPANS.find((span) => span === asked) ?? 14
  const span = { today, until: addDays(today, days - 1) }
  return { unit, days, ...(await loadUnitForecast(context.db, unit.id, span)) }
}

export default function UnitForecastPage() {
  const t = useTranslate()
  const { unit, days, harvests, accuracies, reliability } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('forecast.of-unit', { unit: unit.name })}
      subtitle={<UnitSubtitle unit={unit} />}
      actions={SPANS.map((span) => (
        <ButtonLink key={span} to={`/units/${unit.id}/forecast?days=${span}`}>
          {t('forecast.days', { days: span })}
        </ButtonLink>
      ))}
    >
      <Section title={t('forecast.days', { days })}>
        <ForecastView unitId={unit.id} days={days} harvests={harvests} />
      </Section>
      <Section title={t('forecast-trusted.title')}>
        <ReliabilityView reliability={reliability} />
      </Section>
      <Section title={t('forecast-accuracy.title')} note={t('forecast-accuracy.note')}>
        <AccuracyTable rows={accuracies} />
      </Section>
    </Page>
  )
}
