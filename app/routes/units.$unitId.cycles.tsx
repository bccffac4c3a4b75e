import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Page, Proof, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { CycleForms, CycleTables } from '#app/features/units/cycle-parts.tsx'
import { parseEndCycleForm } from '#app/features/units/end-cycle.form.ts'
import { endCycle } from '#app/features/units/end-cycle.server.ts'
import { listGrownFoods } from '#app/features/units/grown-food.repository.server.ts'
import {
  listCurrentCycles,
  listEndedCycles,
} from '#app/features/units/production-cycle.repository.server.ts'
import { hasCycles } from '#app/features/units/production-unit.ts'
import { parseStartCycleForm } from '#app/features/units/start-cycle.form.ts'
import { startCycle } from '#app/features/units/start-cycle.server.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { unit }) => `${t('cycle.title')}, ${unit.name}`)

const ENDED = 20

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, unit, today } = await requireMayAtUnit(
    context,
    request,
    'read:unit',
    params.unitId,
  )
  const { institutionId } = unit
  const mayRun = mayIn(actor, 'run:cycle', { institutionId })
  return {
    unit,
    today,
    mayRun: mayRun && unit.isActive && hasCycles(unit.kind),
    isHeightUnknown: new URL(request.url).searchParams.get('height') === 'unknown',
    current: await listCurrentCycles(context.db, [unit.id]),
    ended: await listEndedCycles(context.db, unit.id, ENDED),
    foods: mayRun ? await listGrownFoods(context.db) : [],
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { actor, unit, today } = await requireMayAtUnit(
    context,
    request,
    'run:cycle',
    params.unitId,
  )
  const form = await readForm(request)
  const intent = form.get('intent') === 'end' ? 'end' : 'start'
  const parsed =
    intent === 'end' ? parseEndCycleForm(form) : parseStartCycleForm(form, await localeOf(request))
  if (!parsed.ok) return unprocessable<Answer>({ intent, problem: parsed.problem })
  const place = { unitId: unit.id, today }
  const result =
    'cycleId' in parsed.request
      ? await endCycle(context.db, actor, { ...parsed.request, ...place })
      : await startCycle(context.db, actor, { ...parsed.request, ...place })
  if (!result.ok) return conflict<Answer>({ intent, refusal: result.refusal })
  const isUnknown = 'isHeightUnknown' in result && result.isHeightUnknown
  return redirect(`/units/${unit.id}/cycles${isUnknown ? '?height=unknown' : ''}`)
}

export default function UnitCyclesPage() {
  const t = useTranslate()
  const { unit, today, mayRun, isHeightUnknown, ...rest } = useLoaderData<typeof loader>()
  const { current, ended, foods } = rest
  const answer = useActionData<typeof action>()
  const tables = <CycleTables {...{ current, ended, today }} />
  return (
    <Page
      title={t('cycle.title')}
      subtitle={`${unit.name}, ${unit.institutionName}`}
      actions={<ButtonLink to={`/units/${unit.id}`}>{unit.name}</ButtonLink>}
    >
      <Problem of={answer} />
      {isHeightUnknown && <Proof tone="warning">{t('cycle.height-unknown')}</Proof>}
      {mayRun ? (
        <WithAside aside={<CycleForms {...{ unit, foods, current, today, answer }} />}>
          {tables}
        </WithAside>
      ) : (
        tables
      )}
    </Page>
  )
}
