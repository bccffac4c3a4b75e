import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ImportPreview } from '#app/components/import-preview.tsx'
import { ImportUpload } from '#app/components/import-upload.tsx'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { answerImportPage } from '#app/features/attachments/answer-import-page.server.ts'
import { BeneficiaryLinks } from '#app/features/beneficiary-places/beneficiary-links.tsx'
import {
  importOwner,
  importPlaces,
  previewPlaces,
} from '#app/features/beneficiary-places/import-places.server.ts'
import { PlaceChangeTable } from '#app/features/beneficiary-places/place-change-table.tsx'
import { readPlaceSituation } from '#app/features/beneficiary-places/read-place-situation.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm } from '#app/shared/http.server.ts'
import { readAnswers } from '#app/shared/spreadsheet-summary.ts'

export const handle = { title: 'place-import.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'update:headcount', kitchenId)
  const now = { ...place, now: context.clock.now() }
  const search = new URL(request.url).searchParams
  const asked = { fileId: search.get('file') ?? '', answers: readAnswers(search) }
  const found = await previewPlaces(context.db, place.actor, now, asked)
  const { opensOn } = await readPlaceSituation(context.db, now)
  const home = `/kitchens/${place.kitchen.id}/beneficiaries`
  if (!found) return { home, opensOn, isGone: asked.fileId !== '' }
  return { home, opensOn, isGone: false, summary: found.summary, changes: found.changes }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'update:headcount', kitchenId)
  const { actor, kitchen } = place
  const { db, clock } = context
  const now = clock.now()
  const home = `/kitchens/${kitchen.id}/beneficiaries`
  const step = await answerImportPage(db, await readForm(request), {
    owner: importOwner(actor, kitchen.id),
    path: `${home}/import`,
    donePath: `${home}/places`,
    now,
    take: (kept) => importPlaces(db, actor, { ...place, now }, kept),
  })
  return step.ok ? redirect(step.to) : conflict({ refusal: step.refusal })
}

export default function PlaceImportPage() {
  const t = useTranslate()
  const { home, opensOn, isGone, ...found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('place-import.title')}
      subtitle={t('place-import.subtitle')}
      actions={<BeneficiaryLinks home={home} at="import" />}
    >
      <Problem of={answer ?? (isGone ? { refusal: 'import-file-gone' } : undefined)} />
      {'summary' in found && found.summary ? (
        <ImportPreview summary={found.summary} failedRowsPath={`${home}/failed.xlsx`}>
          <PlaceChangeTable changes={found.changes} />
        </ImportPreview>
      ) : (
        <ImportUpload
          answer={answer}
          how={t('place-import.how', { day: t.day(opensOn) })}
          download={{ to: `${home}/places.xlsx`, label: t('place-import.download') }}
        />
      )}
    </Page>
  )
}
