import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { ImportPreview } from '#app/components/import-preview.tsx'
import { ImportUpload } from '#app/components/import-upload.tsx'
import { Page, Section } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { dropImportFile } from '#app/features/attachments/import-file.repository.server.ts'
import { receiveImportFile } from '#app/features/attachments/receive-import-file.server.ts'
import { FileLines } from '#app/features/report-batches/file-lines.tsx'
import {
  importReports,
  previewReports,
  reportFileOwner,
} from '#app/features/report-batches/import-reports.server.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm } from '#app/shared/http.server.ts'
import { importSearch, readAnswers } from '#app/shared/spreadsheet-summary.ts'

export const handle = { title: 'report-file.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { unitId } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const search = new URL(request.url).searchParams
  const fileId = search.get('file') ?? ''
  const asked = { unitId: unit.id, fileId, answers: readAnswers(search), today }
  const found = fileId ? await previewReports(context.db, actor, asked) : undefined
  const home = `/units/${unit.id}/reports`
  const isGone = fileId !== '' && !found
  if (!found) return { unit, home, isGone }
  return { unit, home, isGone, summary: found.summary, lines: found.lines }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { unitId } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const { db, clock } = context
  const form = await readForm(request)
  const owner = reportFileOwner(actor, unit.id)
  const home = `/units/${unit.id}/reports/import`
  const fileId = String(form.get('file') ?? '')
  if (form.get('intent') === 'discard') {
    await dropImportFile(db, owner, fileId)
    return redirect(home)
  }
  if (form.get('intent') === 'confirm') {
    const asked = { unitId: unit.id, fileId, answers: readAnswers(form), today, now: clock.now() }
    const result = await importReports(db, actor, asked)
    return result.ok ? redirect(`/units/${unit.id}`) : conflict({ refusal: result.refusal })
  }
  const received = await receiveImportFile(db, owner, form, clock.now())
  if (!received.ok) return conflict({ refusal: received.refusal })
  return redirect(`${home}${importSearch(received.id, {})}`)
}

export default function ReportImportPage() {
  const t = useTranslate()
  const { unit, home, isGone, ...found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('report-file.title')}
      subtitle={`${unit.name}, ${unit.institutionName}`}
      actions={<ButtonLink to={`/units/${unit.id}`}>{unit.name}</ButtonLink>}
    >
      <Problem of={answer ?? (isGone ? { refusal: 'import-file-gone' } : undefined)} />
      {'summary' in found && found.summary ? (
        <ImportPreview summary={found.summary} failedRowsPath={`${home}/rows.xlsx`}>
          <FileLines lines={found.lines} />
        </ImportPreview>
      ) : (
        <Section title={t('import.read')} note={t('report-file.how')}>
          <p className="mb-5">
            <ButtonLink to={`${home}/rows.xlsx`} reloadDocument>
              {t('report-file.download')}
            </ButtonLink>
          </p>
          <div className="max-w-xl">
            <ImportUpload answer={answer} />
          </div>
        </Section>
      )}
    </Page>
  )
}
