import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Page, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { changeCycle } from '#app/features/cycle-logs/change-cycle.server.ts'
import { CycleActions, CycleStory } from '#app/features/cycle-logs/cycle-page.tsx'
import { CycleStatusBadge } from '#app/features/cycle-logs/cycle-plan-table.tsx'
import { loadCyclePage } from '#app/features/cycle-logs/load-cycle-page.server.ts'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { holdsOneCycle } from '#app/features/units/production-unit.ts'
import { isId, requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, orNotFound, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>(
  (t, { unit, page }) => `${foodNameIn(t.locale, page.cycle)}, ${unit.name}`,
)

const cycleIdOf = (id: string | undefined) => orNotFound(isId(id) ? id : undefined)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const place = await requireMayAtUnit(context, request, 'read:unit', params.unitId)
  const { actor, unit, today } = place
  const { institutionId } = unit
  const page = await loadCyclePage(context.db, unit, cycleIdOf(params.cycleId), today)
  return {
    unit,
    today,
    page: orNotFound(page),
    mayRun: mayIn(actor, 'run:cycle', { institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const place = await requireMayAtUnit(context, request, 'run:cycle', params.unitId)
  const { actor, unit, today } = place
  const at = { unitId: unit.id, cycleId: cycleIdOf(params.cycleId), today }
  const locale = await localeOf(request)
  const form = await readForm(request)
  const result = await changeCycle(context.db, actor, form, { ...at, locale })
  if (result.ok) return redirect(`/units/${unit.id}/cycles/${at.cycleId}`)
  const { ok: _refused, ...answer } = result
  return 'problem' in answer ? unprocessable<Answer>(answer) : conflict<Answer>(answer)
}

export default function CyclePage() {
  const t = useTranslate()
  const { unit, today, page, mayRun } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const hasAnimals = holdsOneCycle(unit.kind)
  const story = <CycleStory page={page} />
  return (
    <Page
      title={foodNameIn(t.locale, page.cycle)}
      subtitle={
        <>
          {unit.name}, {unit.institutionName} <CycleStatusBadge cycle={page.cycle} />
        </>
      }
      actions={
        <>
          {mayRun && <ButtonLink to="#record">{t('log.record')}</ButtonLink>}
          <ButtonLink to={`/units/${unit.id}/cycles`}>{t('cycle.title')}</ButtonLink>
        </>
      }
    >
      {mayRun ? (
        <WithAside
          aside={
            <div id="record">
              <Problem of={answer} />
              <CycleActions {...{ page, hasAnimals, today, answer }} />
            </div>
          }
        >
          {story}
        </WithAside>
      ) : (
        story
      )}
    </Page>
  )
}
