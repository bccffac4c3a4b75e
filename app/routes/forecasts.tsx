import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Empty, Page, Proof, Section } from '#app/components/page.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { AccuracyTable } from '#app/features/forecasts/accuracy-table.tsx'
import { loadAccuracies } from '#app/features/forecasts/load-forecasts.server.ts'
import { ReliabilityTable } from '#app/features/forecasts/reliability-view.tsx'
import { listUnits } from '#app/features/units/production-unit.repository.server.ts'
import { hasCycles } from '#app/features/units/production-unit.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'forecast.all' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:unit')
  const all = await listUnits(context.db, actor.institutionIds)
  const units = all.filter(({ isActive, kind }) => isActive && hasCycles(kind))
  const today = context.clock.today(actor.timeZone)
  const unitIds = units.map(({ id }) => id)
  return {
    units: units.map(({ id, name, institutionName }) => ({ id, name, institutionName })),
    ...(await loadAccuracies(context.db, unitIds, today)),
  }
}

export default function ForecastsPage() {
  const t = useTranslate()
  const { units, all, rows, reliabilities } = useLoaderData<typeof loader>()
  const unitOf = ({ unitId }: { unitId: string }) => {
    const unit = units.find(({ id }) => id === unitId)
    return (
      <>
        <Link className="link" to={`/units/${unitId}/forecast`}>
          {unit?.name}
        </Link>{' '}
        <span className="text-small text-soft">{unit?.institutionName}</span>
      </>
    )
  }
  const { harvests } = all
  return (
    <Page title={t('forecast.all')} subtitle={t('forecast.all-subtitle')}>
      {units.length === 0 ? (
        <Empty>{t('unit.none')}</Empty>
      ) : (
        <>
          <Proof tone={all.isEnough ? undefined : 'warning'}>
            {all.isEnough
              ? t('forecast-accuracy.sum', { harvests, covered: t.percent(all.coveredShare, 1) })
              : t('forecast-accuracy.sum-too-few', { harvests })}
          </Proof>
          <Section title={t('forecast-trusted.title')} note={t('forecast-trusted.formula')}>
            <ReliabilityTable rows={reliabilities} unitOf={unitOf} />
          </Section>
          <Section title={t('forecast-accuracy.title')} note={t('forecast-accuracy.note')}>
            <AccuracyTable rows={rows} unitOf={unitOf} />
          </Section>
        </>
      )}
    </Page>
  )
}
