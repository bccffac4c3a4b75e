import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Empty, Page, Section } from '#app/components/page.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { OutboxList } from '#app/features/outbox/outbox-list.tsx'
import { PageKeeper, pagesOfUnits } from '#app/features/outbox/page-keeper.tsx'
import { CardReports } from '#app/features/supply/card-reports.tsx'
import { listOpenReports } from '#app/features/supply/supply-report.repository.server.ts'
import { listCurrentCycles } from '#app/features/units/production-cycle.repository.server.ts'
import { listUnits } from '#app/features/units/production-unit.repository.server.ts'
import { UnitCard } from '#app/features/units/unit-card.tsx'
import { UnitListActions } from '#app/features/units/unit-head.tsx'
import { listReportableUnitIds } from '#app/features/units/unit-reporter.repository.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'unit.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:unit')
  const units = await listUnits(context.db, actor.institutionIds)
  const unitIds = units.map(({ id }) => id)
  const officers = units
    .filter(({ institutionId }) => mayIn(actor, 'report:supply', { institutionId }))
    .filter(({ isActive }) => isActive)
    .map(({ id }) => id)
  return {
    units,
    cycles: await listCurrentCycles(context.db, unitIds),
    reports: await listOpenReports(context.db, unitIds),
    reportable: await listReportableUnitIds(context.db, actor.accountId, officers),
    mayOpen: mayIn(actor, 'register:unit'),
    today: context.clock.today(actor.timeZone),
    me: { accountId: actor.accountId, timeZone: actor.timeZone },
  }
}

export default function UnitsPage() {
  const t = useTranslate()
  const { units, cycles, reports, reportable, mayOpen, today, me } = useLoaderData<typeof loader>()
  const institutions = [...new Set(units.map(({ institutionName }) => institutionName))]
  return (
    <Page
      title={t('unit.title')}
      subtitle={t('unit.subtitle')}
      actions={<UnitListActions mayOpen={mayOpen} />}
    >
      {reportable.length > 0 && (
        <>
          <OutboxList {...me} />
          <PageKeeper pages={['/units', ...pagesOfUnits(reportable)]} />
        </>
      )}
      {units.length === 0 && <Empty>{t('unit.none')}</Empty>}
      {institutions.map((institution) => (
        <Section key={institution} title={institution}>
          <div className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
            {units
              .filter(({ institutionName }) => institutionName === institution)
              .map((unit) => (
                <UnitCard
                  key={unit.id}
                  unit={unit}
                  cycles={cycles.filter(({ unitId }) => unitId === unit.id)}
                  today={today}
                >
                  <CardReports
                    unitId={unit.id}
                    reports={reports.filter(({ unitId }) => unitId === unit.id)}
                    mayReport={reportable.includes(unit.id)}
                  />
                </UnitCard>
              ))}
          </div>
        </Section>
      ))}
    </Page>
  )
}
