import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { ImportPreview } from '#app/components/import-preview.tsx'
import { ImportUpload } from '#app/components/import-upload.tsx'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { answerImportPage } from '#app/features/attachments/answer-import-page.server.ts'
import { FileLines } from '#app/features/report-batches/file-lines.tsx'
import {
  importReports,
  previewReports,
  reportFileOwner,
} from '#app/features/report-batches/import-reports.server.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm } from '#app/shared/http.server.ts'
import { readAnswers } from '#app/shared/spreadsheet-summary.ts'

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
  const now = clock.now()
  const step = await answerImportPage(db, await readForm(request), {
    owner: reportFileOwner(actor, unit.id),
    path: `/units/${unit.id}/reports/import`,
    donePath: `/units/${unit.id}`,
    now,
    take: (kept) => importReports(db, actor, { ...kept, unitId: unit.id, today, now }),
  })
  return step.ok ? redirect(step.to) : conflict({ refusal: step.refusal })
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
      {answer && 'summary' in found && (
        <p className="mb-4 text-soft">{t('report-file.none-stored')}</p>
      )}
      {'summary' in found && found.summary ? (
        <ImportPreview summary={found.summary} failedRowsPath={`${home}/rows.xlsx`}>
          <FileLines lines={found.lines} />
        </ImportPreview>
      ) : (
        <ImportUpload
          answer={answer}
          how={t('report-file.how')}
          download={{ to: `${home}/rows.xlsx`, label: t('report-file.download') }}
        />
      )}
    </Page>
  )
}
