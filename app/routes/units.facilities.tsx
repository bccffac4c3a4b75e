import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { parseCountForm } from '#app/features/facilities/count-facility.form.ts'
import { countFacility } from '#app/features/facilities/count-facility.server.ts'
import { CountFacilityForm } from '#app/features/facilities/count-facility-form.tsx'
import { listFacilities } from '#app/features/facilities/facility.repository.server.ts'
import { FacilityTable, StartTable } from '#app/features/facilities/facility-table.tsx'
import { listInstitutions } from '#app/features/institutions/institution.repository.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, forbidden, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'facility.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:unit')
  const institutions = await listInstitutions(context.db, actor.institutionIds)
  return {
    institutions: institutions.map(({ id, name }) => ({
      id,
      name,
      mayCount: mayIn(actor, 'register:unit', { institutionId: id }),
    })),
    counts: await listFacilities(context.db, actor.institutionIds),
    today: context.clock.today(actor.timeZone),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'register:unit')
  const parsed = parseCountForm(await readForm(request), await localeOf(request))
  if (!parsed.ok) return unprocessable({ intent: 'count', problem: parsed.problem })
  const { institutionId } = parsed.request
  if (!mayIn(actor, 'register:unit', { institutionId })) throw forbidden()
  const today = context.clock.today(actor.timeZone)
  const result = await countFacility(context.db, actor, { ...parsed.request, today })
  if (!result.ok) return conflict({ intent: 'count', refusal: result.refusal })
  return redirect('/units/facilities')
}

export default function FacilitiesPage() {
  const t = useTranslate()
  const { institutions, counts, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const countable = institutions.filter(({ mayCount }) => mayCount)
  const form = (
    <Section title={t('facility.count')}>
      <CountFacilityForm institutions={countable} {...{ today, answer }} />
    </Section>
  )
  const tables = institutions.map(({ id, name }) => {
    const own = counts.filter(({ institutionId }) => institutionId === id)
    return (
      <Section key={id} title={name}>
        <FacilityTable counts={own} />
        <div className="mt-8">
          <StartTable counts={own} />
        </div>
      </Section>
    )
  })
  return (
    <Page
      title={t('facility.title')}
      subtitle={t('facility.subtitle')}
      actions={<ButtonLink to="/units">{t('unit.title')}</ButtonLink>}
    >
      <Problem of={answer} />
      {countable.length > 0 ? <WithAside aside={form}>{tables}</WithAside> : tables}
    </Page>
  )
}
