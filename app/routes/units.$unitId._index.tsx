import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { titled } from '#app/components/title.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { HeldNote } from '#app/features/outbox/held-note.tsx'
import { countHeld } from '#app/features/outbox/held-report.repository.server.ts'
import { OutboxList } from '#app/features/outbox/outbox-list.tsx'
import { PageKeeper, pagesOfUnits } from '#app/features/outbox/page-keeper.tsx'
import { listPlannedUses } from '#app/features/planning/planned-use.repository.server.ts'
import { PlannedUseTable } from '#app/features/planning/planned-use-table.tsx'
import { ReportTable } from '#app/features/supply/report-table.tsx'
import {
  listOpenReports,
  listPastReports,
} from '#app/features/supply/supply-report.repository.server.ts'
import { GrowingNow } from '#app/features/units/cycle-parts.tsx'
import { listHarvests } from '#app/features/units/harvest.repository.server.ts'
import { weeklyHarvests } from '#app/features/units/harvest.ts'
import { HarvestChart } from '#app/features/units/harvest-chart.tsx'
import { listCurrentCycles } from '#app/features/units/production-cycle.repository.server.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { UnitActions, UnitSubtitle } from '#app/features/units/unit-head.tsx'
import { listReportableUnitIds } from '#app/features/units/unit-reporter.repository.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addDays } from '#app/shared/day.ts'

export const handle = titled<typeof loader>((_t, { unit }) => unit.name)

const WEEKS = 9
const PAST_REPORTS = 8

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, unit, today } = await requireMayAtUnit(
    context,
    request,
    'read:unit',
    params.unitId,
  )
  const { db } = context
  const harvests = await listHarvests(db, unit.id, addDays(today, -7 * WEEKS))
  const { institutionId } = unit
  return {
    unit,
    today,
    cycles: await listCurrentCycles(db, [unit.id]),
    weeks: weeklyHarvests(harvests, today, WEEKS),
    open: await listOpenReports(db, [unit.id]),
    past: await listPastReports(db, unit.id, PAST_REPORTS),
    uses: await listPlannedUses(db, [unit.id], today),
    mayReport:
      unit.isActive &&
      mayIn(actor, 'report:supply', { institutionId }) &&
      (await listReportableUnitIds(db, actor.accountId, [unit.id])).length > 0,
    mayChange: mayIn(actor, 'register:unit', { institutionId }),
    accountId: actor.accountId,
    held: await countHeld(db, [unit.id]),
  }
}

export default function UnitPage() {
  const t = useTranslate()
  const { unit, today, cycles, weeks, open, past, uses, mayReport, ...rest } =
    useLoaderData<typeof loader>()
  const { accountId, held, mayChange } = rest
  return (
    <Page
      title={unit.name}
      subtitle={<UnitSubtitle unit={unit} />}
      actions={<UnitActions unitId={unit.id} kind={unit.kind} {...{ mayReport, mayChange }} />}
    >
      <HeldNote unitId={unit.id} held={held} />
      {mayReport && (
        <>
          <OutboxList accountId={accountId} timeZone={unit.timeZone} unitId={unit.id} />
          <PageKeeper pages={pagesOfUnits([unit.id])} />
        </>
      )}
      <WithAside
        aside={
          <>
            <Section title={t('harvest.title', { weeks: WEEKS })}>
              <HarvestChart weeks={weeks} />
            </Section>
            <GrowingNow {...{ cycles, today }} href={`/units/${unit.id}/cycles`} />
          </>
        }
      >
        <Section title={t('use.title')} note={t('use.note')}>
          <PlannedUseTable uses={uses} empty={t('use.none')} />
        </Section>
        <Section title={t('report.open')}>
          <ReportTable caption={t('report.open')} reports={open} empty={t('report.open-none')} />
        </Section>
        <Section title={t('report.past')}>
          <ReportTable caption={t('report.past')} reports={past} empty={t('report.past-none')} />
        </Section>
      </WithAside>
    </Page>
  )
}
