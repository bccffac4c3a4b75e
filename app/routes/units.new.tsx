import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Section } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listInstitutions } from '#app/features/institutions/institution.repository.server.ts'
import { parseUnitForm } from '#app/features/units/open-unit.form.ts'
import { openUnit } from '#app/features/units/open-unit.server.ts'
import { OpenUnitForm } from '#app/features/units/open-unit-form.tsx'
import { UnitKindChoice } from '#app/features/units/unit-kind-choice.tsx'
import { UNIT_KINDS } from '#app/features/units/unit-saying.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, forbidden, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'unit.open' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'register:unit')
  const asked = new URL(request.url).searchParams.get('kind')
  const institutions = await listInstitutions(context.db, actor.institutionIds)
  return {
    kind: UNIT_KINDS.find((kind) => kind === asked),
    institutions: institutions.map(({ id, name }) => ({ id, name })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'register:unit')
  const parsed = parseUnitForm(await readForm(request), await localeOf(request))
  if (!parsed.ok) return unprocessable({ intent: 'say', problem: parsed.problem })
  const { institutionId } = parsed.request
  if (!mayIn(actor, 'register:unit', { institutionId })) throw forbidden()
  const today = context.clock.today(actor.timeZone)
  const result = await openUnit(context.db, actor, { ...parsed.request, today })
  if (!result.ok) return conflict({ intent: 'say', refusal: result.refusal })
  return redirect(`/units/${result.unitId}`)
}

export default function NewUnitPage() {
  const t = useTranslate()
  const { kind, institutions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('unit.open')} subtitle={kind && t.code('unit-kind', kind)}>
      <Problem of={answer} />
      {kind ? (
        <OpenUnitForm {...{ kind, institutions, answer }} />
      ) : (
        <Section title={t('unit.which-kind')}>
          <UnitKindChoice />
        </Section>
      )}
    </Page>
  )
}
