import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { changeReport } from '#app/features/inventory/change-report.server.ts'
import { OfflineChange } from '#app/features/outbox/offline-change.tsx'
import { PageKeeper } from '#app/features/outbox/page-keeper.tsx'
import { listPlannedUses } from '#app/features/planning/planned-use.repository.server.ts'
import { PlannedUseSentences } from '#app/features/planning/planned-use-sentences.tsx'
import { ReportView } from '#app/features/supply/report-view.tsx'
import { findReportableFood } from '#app/features/supply/reported-food.repository.server.ts'
import { findReport } from '#app/features/supply/supply-report.repository.server.ts'
import { isId, requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, orNotFound, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'report.was-saved' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { db } = context
  const { unitId, reportId = '' } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'read:supply', unitId)
  const report = orNotFound(isId(reportId) ? await findReport(db, unit.id, reportId) : undefined)
  const uses = await listPlannedUses(db, [unit.id], report.readyOn)
  const { code, ...food } = orNotFound(await findReportableFood(db, report.foodId))
  const { institutionId } = unit
  const mayReport = mayIn(actor, 'report:supply', { institutionId })
  return {
    unit,
    today,
    report,
    food: { ...food, isOfUnit: true },
    uses: uses.filter(({ supplyReportId }) => supplyReportId === report.id),
    mayReport,
    mayChange: mayReport && report.status === 'open',
    accountId: actor.accountId,
    isJustSaved: new URL(request.url).searchParams.has('saved'),
    idempotencyKey: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { unitId, reportId = '' } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const form = await readForm(request)
  const place = { unitId: unit.id, reportId: orNotFound(isId(reportId) ? reportId : undefined) }
  const locale = await localeOf(request)
  const now = context.clock.now()
  const answer = await changeReport(context.db, actor, form, { ...place, today, now, locale })
  if ('problem' in answer) return unprocessable(answer)
  if ('refusal' in answer) return conflict(answer)
  return redirect(`/units/${unit.id}/reports/${answer.reportId}?saved=1`)
}

export default function ReportPage() {
  const t = useTranslate()
  const { unit, today, report, food, uses, mayReport, mayChange, ...rest } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { accountId, idempotencyKey, isJustSaved } = rest
  return (
    <Page
      title={t('report.was-saved')}
      subtitle={`${unit.name}, ${unit.institutionName}`}
      actions={
        <>
          <ButtonLink to={`/units/${unit.id}`}>{unit.name}</ButtonLink>
          {mayReport && (
            <ButtonLink tone="go" to={`/units/${unit.id}/reports/new`}>
              {t('report.again')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Problem of={answer} />
      <ReportView {...{ report, isJustSaved }} timeZone={unit.timeZone} />
      <PlannedUseSentences uses={uses} reportKg={report.kg} />
      {mayChange && (
        <>
          <OfflineChange
            key={report.id}
            {...{ accountId, unit, report, food, today, idempotencyKey, answer }}
          />
          <PageKeeper pages={[`/units/${unit.id}/reports/${report.id}`]} />
        </>
      )}
    </Page>
  )
}
