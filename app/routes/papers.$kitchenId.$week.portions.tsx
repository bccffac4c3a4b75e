import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  loadPapers,
  paperSizeOf,
  requireMayReadPapers,
} from '#app/features/papers/load-paper.server.ts'
import { PaperPage } from '#app/features/papers/paper-page.tsx'
import { PaperSheet } from '#app/features/papers/paper-sheet.tsx'
import { PortionSheet } from '#app/features/papers/portion-sheet.tsx'
import { readPortions } from '#app/features/papers/read-portions.server.ts'
import { servedDaysOf } from '#app/features/signed-weeks/week-document.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'paper.portions' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { place } = await requireMayReadPapers(context, request, params)
  const { head, papers } = await loadPapers(context, request, place)
  const days = servedDaysOf(papers.document).map(({ on }) => on)
  const places = await readPortions(context.db, place.kitchen.id, days)
  return { head, days, places, size: paperSizeOf(request) }
}

export default function PortionsPaperPage() {
  const t = useTranslate()
  const { head, days, places, size } = useLoaderData<typeof loader>()
  return (
    <PaperPage head={head} paper="portions" size={size}>
      <PaperSheet
        head={head}
        title={`${t('paper.portions')}, ${t.serviceWeek(head.week)}`}
        size={size}
        isLandscape
        isOfficial={false}
      >
        <PortionSheet places={places} days={days} />
      </PaperSheet>
    </PaperPage>
  )
}
