import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Empty, Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { parseDecideForm } from '#app/features/outbox/decide-held.form.ts'
import { decideHeld } from '#app/features/outbox/decide-held.server.ts'
import { listHeld } from '#app/features/outbox/held-report.repository.server.ts'
import { HeldReportCard } from '#app/features/outbox/held-reports.tsx'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'held.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { unitId } = params
  const { actor, unit } = await requireMayAtUnit(context, request, 'read:supply', unitId)
  const { institutionId } = unit
  return {
    unit,
    held: await listHeld(context.db, unit.id),
    mayDecide: mayIn(actor, 'report:supply', { institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { unitId } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const parsed = parseDecideForm(await readForm(request))
  if (!parsed.ok) return unprocessable<Answer>({ intent: 'decide', problem: parsed.problem })
  const decide = { ...parsed.request, unitId: unit.id, today, now: context.clock.now() }
  const result = await decideHeld(context.db, actor, decide)
  if (!result.ok) return conflict<Answer>({ intent: 'decide', refusal: result.refusal })
  return redirect(`/units/${unit.id}/reports/held`)
}

export default function HeldReportsPage() {
  const t = useTranslate()
  const { unit, held, mayDecide } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { timeZone } = unit
  return (
    <Page
      title={t('held.title')}
      subtitle={`${unit.name}, ${unit.institutionName}. ${t('held.subtitle')}`}
      actions={<ButtonLink to={`/units/${unit.id}`}>{unit.name}</ButtonLink>}
    >
      <Problem of={answer} />
      {held.length === 0 && <Empty>{t('held.none')}</Empty>}
      {held.map((one) => (
        <HeldReportCard key={one.id} held={one} {...{ timeZone, answer, mayDecide }} />
      ))}
    </Page>
  )
}
