import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDietaryNeeds } from '#app/features/beneficiaries/dietary-need.repository.server.ts'
import { ChoiceLinks } from '#app/features/papers/choice-links.tsx'
import {
  loadPapers,
  paperSizeOf,
  requireMayReadPapers,
} from '#app/features/papers/load-paper.server.ts'
import { menuPoster } from '#app/features/papers/menu-poster.ts'
import { PaperPage } from '#app/features/papers/paper-page.tsx'
import { PosterSheet } from '#app/features/papers/poster-sheet.tsx'
import { readPortions } from '#app/features/papers/read-portions.server.ts'
import { servedDaysOf } from '#app/features/signed-weeks/week-document.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'paper.poster' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { place } = await requireMayReadPapers(context, request, params)
  const { head, papers } = await loadPapers(context, request, place)
  const { document } = papers
  const days = servedDaysOf(document).map(({ on }) => on)
  const places = await readPortions(context.db, place.kitchen.id, days)
  const needs = await listDietaryNeeds(context.db, place.kitchen.id, days[0] ?? place.today)
  const asked = new URL(request.url).searchParams.get('place')
  const chosen = places.find(({ placeId }) => placeId === asked)
  return {
    head,
    size: paperSizeOf(request),
    places: places.map(({ placeId, placeName }) => ({ placeId, placeName })),
    chosen: chosen && { placeId: chosen.placeId, placeName: chosen.placeName },
    poster: menuPoster(document, chosen, needs),
    closed: document.days.slice(0, 6).filter(({ isServed }) => !isServed),
  }
}

export default function PosterPage() {
  const t = useTranslate()
  const { head, size, places, chosen, poster, closed } = useLoaderData<typeof loader>()
  return (
    <PaperPage
      head={head}
      paper="poster"
      size={size}
      choices={
        <ChoiceLinks
          label={t('poster.choose')}
          name="place"
          chosen={chosen?.placeId ?? ''}
          choices={[
            { value: '', label: t('poster.for-all') },
            ...places.map(({ placeId, placeName }) => ({ value: placeId, label: placeName })),
          ]}
        />
      }
    >
      <PosterSheet
        head={head}
        poster={poster}
        placeName={chosen?.placeName}
        closed={closed}
        size={size}
      />
    </PaperPage>
  )
}
