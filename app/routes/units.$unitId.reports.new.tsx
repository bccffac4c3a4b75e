import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import type { Answer } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import {
  isFieldRefusal,
  parseReportForm,
  reportProblem,
} from '#app/features/inventory/report-supply.form.ts'
import { reportSupply } from '#app/features/inventory/report-supply.server.ts'
import { OfflineReport } from '#app/features/outbox/offline-report.tsx'
import { OtherWays } from '#app/features/outbox/other-ways.tsx'
import { PageKeeper, pagesOfUnits } from '#app/features/outbox/page-keeper.tsx'
import { packFoods, unpackFoods } from '#app/features/supply/food-rows.ts'
import { listFormFoods } from '#app/features/supply/form-foods.server.ts'
import { listOpenReports } from '#app/features/supply/supply-report.repository.server.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'report.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { unitId } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const foods = await listFormFoods(context.db, unit.id)
  const open = await listOpenReports(context.db, [unit.id])
  return {
    unit,
    today,
    foods: packFoods(foods),
    accountId: actor.accountId,
    open: open.map(({ id, foodId, readyOn }) => ({ id, foodId, readyOn })),
    idempotencyKey: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { unitId } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const form = await readForm(request)
  const intent = 'report'
  const parsed = parseReportForm(form, await localeOf(request))
  if (!parsed.ok) return unprocessable<Answer>({ intent, problem: parsed.problem })
  const result = await reportSupply(context.db, actor, {
    ...parsed.request,
    unitId: unit.id,
    today,
    now: context.clock.now(),
  })
  if (result.ok) return redirect(`/units/${unit.id}/reports/${result.reportId}?saved=1`)
  const { refusal } = result
  if (!isFieldRefusal(refusal)) return conflict<Answer>({ intent, refusal })
  return unprocessable<Answer>({ intent, problem: reportProblem(form, refusal) })
}

export default function NewReportPage() {
  const t = useTranslate()
  const { unit, foods: packed, ...known } = useLoaderData<typeof loader>()
  const foods = useMemo(() => unpackFoods(packed), [packed])
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('report.title')} subtitle={`${unit.name}, ${unit.institutionName}`}>
      <Problem of={answer} />
      <OfflineReport {...known} {...{ unit, foods, answer }} />
      <OtherWays unitId={unit.id} />
      <PageKeeper pages={pagesOfUnits([unit.id])} />
    </Page>
  )
}
