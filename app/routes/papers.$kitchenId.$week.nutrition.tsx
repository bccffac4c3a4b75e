import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  loadPapers,
  paperSizeOf,
  requireMayReadPapers,
} from '#app/features/papers/load-paper.server.ts'
import { NutritionSheet } from '#app/features/papers/nutrition-sheet.tsx'
import { PaperPage } from '#app/features/papers/paper-page.tsx'
import { PaperSheet } from '#app/features/papers/paper-sheet.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'paper.nutrition' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { place } = await requireMayReadPapers(context, request, params)
  const { head, papers } = await loadPapers(context, request, place)
  return { head, document: papers.document, size: paperSizeOf(request) }
}

export default function NutritionPaperPage() {
  const t = useTranslate()
  const { head, document, size } = useLoaderData<typeof loader>()
  return (
    <PaperPage head={head} paper="nutrition" size={size}>
      <PaperSheet head={head} title={t('paper.nutrition')} size={size}>
        <NutritionSheet document={document} rules={head.rules} />
      </PaperSheet>
    </PaperPage>
  )
}
