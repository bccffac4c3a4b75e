import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { ImportPreview } from '#app/components/import-preview.tsx'
import { ImportUpload } from '#app/components/import-upload.tsx'
import { Page, Section } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { dropImportFile } from '#app/features/attachments/import-file.repository.server.ts'
import { receiveImportFile } from '#app/features/attachments/receive-import-file.server.ts'
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
import { importSearch, readAnswers } from '#app/shared/spreadsheet-summary.ts'

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
  const form = await readForm(request)
  const owner = importOwner(actor, kitchen.id)
  const home = `/kitchens/${kitchen.id}/beneficiaries`
  const fileId = String(form.get('file') ?? '')
  if (form.get('intent') === 'discard') {
    await dropImportFile(db, owner, fileId)
    return redirect(`${home}/import`)
  }
  if (form.get('intent') === 'confirm') {
    const asked = { fileId, answers: readAnswers(form) }
    const result = await importPlaces(db, actor, { ...place, now: clock.now() }, asked)
    return result.ok ? redirect(`${home}/places`) : conflict({ refusal: result.refusal })
  }
  const received = await receiveImportFile(db, owner, form, clock.now())
  if (!received.ok) return conflict({ refusal: received.refusal })
  return redirect(`${home}/import${importSearch(received.id, {})}`)
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
        <Section title={t('import.read')} note={t('place-import.how', { day: t.day(opensOn) })}>
          <p className="mb-5">
            <ButtonLink to={`${home}/places.xlsx`} reloadDocument>
              {t('place-import.download')}
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
