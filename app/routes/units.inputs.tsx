import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { sentFiles } from '#app/features/attachments/sent-files.server.ts'
import { parseLabResultForm } from '#app/features/farm-inputs/file-lab-result.form.ts'
import { fileLabResult } from '#app/features/farm-inputs/file-lab-result.server.ts'
import { LabResultForm, ReceiveInputForm } from '#app/features/farm-inputs/input-forms.tsx'
import { listInputLots } from '#app/features/farm-inputs/input-lot.repository.server.ts'
import { InputLotTable } from '#app/features/farm-inputs/input-lot-table.tsx'
import { parseReceiveInputForm } from '#app/features/farm-inputs/receive-input.form.ts'
import { receiveInput } from '#app/features/farm-inputs/receive-input.server.ts'
import { listInstitutions } from '#app/features/institutions/institution.repository.server.ts'
import { listUnits } from '#app/features/units/production-unit.repository.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'input.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:unit')
  const institutions = await listInstitutions(context.db, actor.institutionIds)
  const units = await listUnits(context.db, actor.institutionIds)
  return {
    institutions: institutions.map(({ id, name }) => ({
      id,
      name,
      mayReceive: mayIn(actor, 'run:cycle', { institutionId: id }),
    })),
    units: units.map(({ id, name, institutionName, institutionId }) => ({
      id,
      name,
      institutionName,
      institutionId,
    })),
    lots: await listInputLots(context.db, actor.institutionIds),
    today: context.clock.today(actor.timeZone),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'run:cycle')
  const today = context.clock.today(actor.timeZone)
  const form = await readForm(request)
  const intent = form.get('intent') === 'lab' ? 'lab' : 'receive'
  const parsed =
    intent === 'lab'
      ? parseLabResultForm(form)
      : parseReceiveInputForm(form, await localeOf(request))
  if (!parsed.ok) return unprocessable<Answer>({ intent, problem: parsed.problem })
  const result =
    'inputLotId' in parsed.request
      ? await fileLabResult(context.db, actor, {
          ...parsed.request,
          files: await sentFiles(form, 'letter'),
          today,
        })
      : await receiveInput(context.db, actor, { ...parsed.request, today })
  if (!result.ok) return conflict<Answer>({ intent, refusal: result.refusal })
  return redirect('/units/inputs')
}

export default function InputsPage() {
  const t = useTranslate()
  const { institutions, units, lots, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const own = institutions.filter(({ mayReceive }) => mayReceive)
  const mine = (id: string) => own.some((one) => one.id === id)
  const compost = lots.filter((lot) => lot.kind === 'compost' && mine(lot.institutionId))
  const tables = institutions.map(({ id, name }) => (
    <Section key={id} title={name}>
      <InputLotTable
        caption={name}
        lots={lots.filter(({ institutionId }) => institutionId === id)}
        unitNameOf={(unitId) => units.find((unit) => unit.id === unitId)?.name}
      />
    </Section>
  ))
  const forms = (
    <>
      <Section title={t('input.receive')}>
        <ReceiveInputForm
          institutions={own}
          units={units.filter(({ institutionId }) => mine(institutionId))}
          {...{ today, answer }}
        />
      </Section>
      {compost.length > 0 && (
        <Section title={t('lab.title')} note={t('lab.note')}>
          <LabResultForm lots={compost} answer={answer} />
        </Section>
      )}
    </>
  )
  return (
    <Page
      title={t('input.title')}
      subtitle={t('input.subtitle')}
      actions={<ButtonLink to="/units">{t('unit.title')}</ButtonLink>}
    >
      <Problem of={answer} />
      {own.length > 0 ? <WithAside aside={forms}>{tables}</WithAside> : tables}
    </Page>
  )
}
