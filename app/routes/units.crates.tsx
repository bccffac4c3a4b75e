import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Page, Proof, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listCrates } from '#app/features/crates/crate.repository.server.ts'
import { CrateTable, MarkCrateForm, SendCrateForm } from '#app/features/crates/crate-table.tsx'
import { parseMarkForm, parseTripForm } from '#app/features/crates/mark-crate.form.ts'
import { markCrate } from '#app/features/crates/mark-crate.server.ts'
import { sendCrate } from '#app/features/crates/send-crate.server.ts'
import { listInstitutions } from '#app/features/institutions/institution.repository.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'crate.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:unit')
  const institutions = await listInstitutions(context.db, actor.institutionIds)
  return {
    institutions: institutions.map(({ id, name }) => ({
      id,
      name,
      maySend: mayIn(actor, 'run:cycle', { institutionId: id }),
    })),
    crates: await listCrates(context.db, actor.institutionIds),
    today: context.clock.today(actor.timeZone),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'run:cycle')
  const today = context.clock.today(actor.timeZone)
  const form = await readForm(request)
  const intent = form.get('intent') === 'mark' ? 'mark' : 'send'
  const parsed = intent === 'mark' ? parseMarkForm(form) : parseTripForm(form)
  if (!parsed.ok) return unprocessable<Answer>({ intent, problem: parsed.problem })
  const result =
    'crateId' in parsed.request
      ? await sendCrate(context.db, actor, { ...parsed.request, today })
      : await markCrate(context.db, actor, { ...parsed.request, today })
  if (!result.ok) return conflict<Answer>({ intent, refusal: result.refusal })
  return redirect('/units/crates')
}

export default function CratesPage() {
  const t = useTranslate()
  const { institutions, crates, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const own = institutions.filter(({ maySend }) => maySend)
  const mine = crates.filter(({ institutionId }) => own.some(({ id }) => id === institutionId))
  const tables = institutions.map(({ id, name }) => (
    <Section key={id} title={name}>
      <CrateTable
        caption={name}
        crates={crates.filter(({ institutionId }) => institutionId === id)}
      />
    </Section>
  ))
  const forms = (
    <>
      {mine.length > 0 && (
        <Section title={t('crate.send')}>
          <SendCrateForm crates={mine} {...{ today, answer }} />
        </Section>
      )}
      <Section title={t('crate.add')}>
        <MarkCrateForm institutions={own} answer={answer} />
      </Section>
    </>
  )
  return (
    <Page
      title={t('crate.title')}
      subtitle={t('crate.subtitle')}
      actions={<ButtonLink to="/units">{t('unit.title')}</ButtonLink>}
    >
      <Problem of={answer} />
      <Proof>{t('crate.rule')}</Proof>
      {own.length > 0 ? <WithAside aside={forms}>{tables}</WithAside> : tables}
    </Page>
  )
}
