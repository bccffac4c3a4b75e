import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { actOnAllocation } from '#app/features/allocations/act-on-allocation.server.ts'
import { KeptTable, SharedLotTable } from '#app/features/allocations/allocation-page.tsx'
import {
  RuleForm,
  RuleHistory,
  RuleSentence,
} from '#app/features/allocations/allocation-rule-panel.tsx'
import { loadAllocation } from '#app/features/allocations/load-allocation.server.ts'
import { listPlannedUses } from '#app/features/planning/planned-use.repository.server.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { unit }) =>
  t('allocation.of', { unit: unit.name }),
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const place = await requireMayAtUnit(context, request, 'read:unit', params.unitId)
  const { actor, unit, today } = place
  const { institutionId } = unit
  const planned = await listPlannedUses(context.db, [unit.id], today)
  return {
    unit,
    today,
    mayShare: mayIn(actor, 'run:cycle', { institutionId }),
    ...(await loadAllocation(context.db, { unitId: unit.id, institutionId, today, planned })),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const place = await requireMayAtUnit(context, request, 'run:cycle', params.unitId)
  const { actor, unit, today } = place
  const uses = await listPlannedUses(context.db, [unit.id], today)
  const planned = uses.filter(({ isAdopted }) => isAdopted)
  const at = { unit, today, planned, habit: await localeOf(request) }
  const said = await actOnAllocation(context.db, actor, at, await readForm(request))
  if (said.problem) return unprocessable(said)
  if (said.refusal) return conflict(said)
  return redirect(`/units/${unit.id}/allocation`)
}

export default function UnitAllocationPage() {
  const t = useTranslate()
  const { unit, today, mayShare, rules, lots, kept } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const tables = (
    <>
      <RuleSentence {...{ rules, today }} />
      <Section title={t('allocation.lots')}>
        <SharedLotTable {...{ lots, mayShare }} />
      </Section>
      <Section title={t('allocation.kept')}>
        <KeptTable kept={kept} mayHand={mayShare} answer={answer} answered={answer?.answered} />
      </Section>
    </>
  )
  return (
    <Page
      title={t('allocation.of', { unit: unit.name })}
      subtitle={`${unit.institutionName} · ${t('allocation.subtitle')}`}
      actions={
        <>
          <ButtonLink to={`/units/${unit.id}`}>{unit.name}</ButtonLink>
          <PrintButton />
        </>
      }
    >
      <Problem of={answer} />
      {mayShare ? (
        <WithAside
          aside={
            <Section title={t('allocation.rule-say')}>
              <RuleForm {...{ today, answer }} />
              <RuleHistory rules={rules} />
            </Section>
          }
        >
          {tables}
        </WithAside>
      ) : (
        tables
      )}
    </Page>
  )
}
