import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { CloseUnitForm } from '#app/features/units/close-unit-form.tsx'
import { editUnit } from '#app/features/units/edit-unit.server.ts'
import { NameReportersForm } from '#app/features/units/name-reporters-form.tsx'
import { OpenUnitForm } from '#app/features/units/open-unit-form.tsx'
import { unitFields } from '#app/features/units/unit-fields.server.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { listReporters } from '#app/features/units/unit-reporter.repository.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { unit }) => `${t('unit.change')}, ${unit.name}`)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { unitId } = params
  const { unit, today } = await requireMayAtUnit(context, request, 'register:unit', unitId)
  const t = translateFor(await localeOf(request))
  return {
    unit,
    today,
    now: unitFields(unit, t),
    officers: await listReporters(context.db, unit),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { unitId } = params
  const place = await requireMayAtUnit(context, request, 'register:unit', unitId)
  const form = await readForm(request)
  const done = await editUnit(context.db, place, form, await localeOf(request))
  if ('problem' in done) return unprocessable(done)
  if ('refusal' in done) return conflict(done)
  return redirect(`/units/${place.unit.id}`)
}

export default function EditUnitPage() {
  const t = useTranslate()
  const { unit, today, now, officers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const institutions = [{ id: unit.institutionId, name: unit.institutionName }]
  return (
    <Page
      title={t('unit.change')}
      subtitle={`${t.code('unit-kind', unit.kind)} · ${unit.institutionName}`}
      actions={<ButtonLink to={`/units/${unit.id}`}>{unit.name}</ButtonLink>}
    >
      <Problem of={answer} />
      <WithAside
        aside={
          <>
            <Section title={t('unit.reporters')} note={t('unit.reporters-note')}>
              <NameReportersForm officers={officers} />
            </Section>
            {unit.isActive && (
              <Section title={t('unit.close')} note={t('unit.close-note')}>
                <CloseUnitForm {...{ today, answer }} />
              </Section>
            )}
          </>
        }
      >
        <OpenUnitForm {...{ kind: unit.kind, institutions, now, answer }} />
      </WithAside>
    </Page>
  )
}
