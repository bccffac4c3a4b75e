import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Page, Proof } from '#app/components/page.tsx'
import type { RefusedLine } from '#app/features/report-batches/pasted-line.ts'
import {
  PastedLines,
  PasteForm,
  type ReadPiece,
} from '#app/features/report-batches/pasted-lines.tsx'
import {
  parseConfirmedLines,
  parsePastedForm,
} from '#app/features/report-batches/read-pasted.form.ts'
import { readPasted } from '#app/features/report-batches/read-pasted.server.ts'
import { saveLines } from '#app/features/report-batches/save-lines.server.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { badRequest, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'paste.title' }

type Pasted = Answer & {
  text?: string
  pieces?: ReadPiece[]
  refused?: RefusedLine[]
  batchKey?: string
  saved?: number
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { unit } = await requireMayAtUnit(context, request, 'report:supply', params.unitId)
  return { unit }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { unitId } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const form = await readForm(request)
  const habit = await localeOf(request)
  if (form.get('intent') === 'save') {
    const confirmed = parseConfirmedLines(form, habit)
    if (!confirmed) throw badRequest()
    const batch = { ...confirmed, unitId: unit.id, today, now: context.clock.now() }
    const result = await saveLines(context.db, actor, { ...batch, source: 'pasted' })
    if (result.refused.length === 0) return redirect(`/units/${unit.id}`)
    return data<Pasted>({ intent: 'save', ...result }, { status: 409 })
  }
  const parsed = parsePastedForm(form)
  if (!parsed.ok) return unprocessable<Pasted>({ intent: 'read', problem: parsed.problem })
  const { text } = parsed.request
  const pieces = await readPasted(context.db, text, { unitId: unit.id, today, habit })
  return data<Pasted>({ intent: 'read', text, pieces, batchKey: randomUUID() }, { status: 200 })
}

export default function PasteReportsPage() {
  const t = useTranslate()
  const { unit } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { pieces = [], refused = [], batchKey = '', text = '' } = answer ?? {}
  return (
    <Page
      title={t('paste.title')}
      subtitle={`${unit.name}, ${unit.institutionName}`}
      actions={<ButtonLink to={`/units/${unit.id}`}>{unit.name}</ButtonLink>}
    >
      <PasteForm answer={answer} text={text} />
      {answer?.intent === 'save' && (
        <Proof tone="trouble">
          {t('paste.some-refused', { saved: answer.saved ?? 0, refused: refused.length })}{' '}
          {refused.map(({ refusal }) => t.code('refusal', refusal)).join(' ')}
        </Proof>
      )}
      {pieces.length > 0 && <PastedLines {...{ pieces, refused, batchKey }} />}
    </Page>
  )
}
