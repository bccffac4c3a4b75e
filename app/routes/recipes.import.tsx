import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { ImportPreview } from '#app/components/import-preview.tsx'
import { ImportUpload } from '#app/components/import-upload.tsx'
import { Page, Section } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { dropImportFile } from '#app/features/attachments/import-file.repository.server.ts'
import { receiveImportFile } from '#app/features/attachments/receive-import-file.server.ts'
import {
  importOwner,
  importRecipes,
  previewRecipes,
} from '#app/features/recipe-files/import-recipes.server.ts'
import { RecipeChangeTable } from '#app/features/recipe-files/recipe-change-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm } from '#app/shared/http.server.ts'
import { importSearch, readAnswers } from '#app/shared/spreadsheet-summary.ts'

export const handle = { title: 'recipe-file.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'change:recipe')
  const search = new URL(request.url).searchParams
  const asked = { fileId: search.get('file') ?? '', answers: readAnswers(search) }
  const found = asked.fileId ? await previewRecipes(context.db, actor, asked) : undefined
  if (!found) return { isGone: asked.fileId !== '' }
  return { isGone: false, summary: found.summary, changes: found.changes, same: found.same }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'change:recipe')
  const { db, clock } = context
  const form = await readForm(request)
  const owner = importOwner(actor)
  const fileId = String(form.get('file') ?? '')
  if (form.get('intent') === 'discard') {
    await dropImportFile(db, owner, fileId)
    return redirect('/recipes/import')
  }
  if (form.get('intent') === 'confirm') {
    const result = await importRecipes(db, actor, { fileId, answers: readAnswers(form) })
    return result.ok ? redirect('/recipes') : conflict({ refusal: result.refusal })
  }
  const received = await receiveImportFile(db, owner, form, clock.now())
  if (!received.ok) return conflict({ refusal: received.refusal })
  return redirect(`/recipes/import${importSearch(received.id, {})}`)
}

export default function RecipeImportPage() {
  const t = useTranslate()
  const { isGone, ...found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('recipe-file.title')}
      subtitle={t('recipe-file.subtitle')}
      actions={<ButtonLink to="/recipes">{t('recipe.title')}</ButtonLink>}
    >
      <Problem of={answer ?? (isGone ? { refusal: 'import-file-gone' } : undefined)} />
      {'summary' in found && found.summary ? (
        <ImportPreview summary={found.summary} failedRowsPath="/recipes/failed.xlsx">
          <RecipeChangeTable changes={found.changes} same={found.same} />
        </ImportPreview>
      ) : (
        <Section title={t('import.read')} note={t('recipe-file.how')}>
          <p className="mb-5">
            <ButtonLink to="/recipes/export.xlsx" reloadDocument>
              {t('recipe-file.download')}
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
