import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { ImportPreview } from '#app/components/import-preview.tsx'
import { ImportUpload } from '#app/components/import-upload.tsx'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { answerImportPage } from '#app/features/attachments/answer-import-page.server.ts'
import {
  importOwner,
  importRecipes,
  previewRecipes,
} from '#app/features/recipe-files/import-recipes.server.ts'
import { RecipeChangeTable } from '#app/features/recipe-files/recipe-change-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm } from '#app/shared/http.server.ts'
import { readAnswers } from '#app/shared/spreadsheet-summary.ts'

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
  const step = await answerImportPage(db, await readForm(request), {
    owner: importOwner(actor),
    path: '/recipes/import',
    donePath: '/recipes',
    now: clock.now(),
    take: (kept) => importRecipes(db, actor, kept),
  })
  return step.ok ? redirect(step.to) : conflict({ refusal: step.refusal })
}

export default function RecipeImportPage() {
  const t = useTranslate()
  const { isGone, ...found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('recipe-file.title')}
      subtitle={t('recipe-file.subtitle')}
      actions={
        <>
          <ButtonLink to="/recipes">{t('recipe.title')}</ButtonLink>
          <ButtonLink to="/recipes/export.json" reloadDocument>
            JSON
          </ButtonLink>
          <ButtonLink to="/recipes/export.csv" reloadDocument>
            CSV
          </ButtonLink>
        </>
      }
    >
      <Problem of={answer ?? (isGone ? { refusal: 'import-file-gone' } : undefined)} />
      {'summary' in found && found.summary ? (
        <ImportPreview summary={found.summary} failedRowsPath="/recipes/failed.xlsx">
          <RecipeChangeTable changes={found.changes} same={found.same} />
        </ImportPreview>
      ) : (
        <ImportUpload
          answer={answer}
          how={t('recipe-file.how')}
          download={{ to: '/recipes/export.xlsx', label: t('recipe-file.download') }}
        />
      )}
    </Page>
  )
}
