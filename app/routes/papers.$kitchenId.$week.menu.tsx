import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  loadPapers,
  paperSizeOf,
  requireMayReadPapers,
} from '#app/features/papers/load-paper.server.ts'
import { MenuSheet } from '#app/features/papers/menu-sheet.tsx'
import { PaperPage } from '#app/features/papers/paper-page.tsx'
import { PaperSheet } from '#app/features/papers/paper-sheet.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'paper.menu' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { place } = await requireMayReadPapers(context, request, params)
  const { head, papers } = await loadPapers(context, request, place)
  return { head, document: papers.document, size: paperSizeOf(request) }
}

export default function MenuPaperPage() {
  const t = useTranslate()
  const { head, document, size } = useLoaderData<typeof loader>()
  return (
    <PaperPage head={head} paper="menu" size={size}>
      <PaperSheet head={head} title={t('paper.menu')} size={size}>
        <MenuSheet document={document} />
      </PaperSheet>
    </PaperPage>
  )
}
