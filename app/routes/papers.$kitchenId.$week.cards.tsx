import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CardSheet } from '#app/features/papers/card-sheet.tsx'
import { ChoiceLinks } from '#app/features/papers/choice-links.tsx'
import {
  loadPapers,
  paperSizeOf,
  requireMayReadPapers,
} from '#app/features/papers/load-paper.server.ts'
import { PaperPage } from '#app/features/papers/paper-page.tsx'
import { readCards } from '#app/features/papers/read-cards.server.ts'
import { servedDaysOf } from '#app/features/signed-weeks/week-document.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'paper.cards' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { place } = await requireMayReadPapers(context, request, params)
  const { head, papers } = await loadPapers(context, request, place)
  const days = servedDaysOf(papers.document).map(({ on }) => on)
  const asked = new URL(request.url).searchParams.get('day')
  const on = days.find((day) => day === asked) ?? days.find((day) => day >= place.today) ?? days[0]
  const cards = on
    ? await readCards(context.db, papers.document, { kitchenId: place.kitchen.id, on })
    : []
  return { head, days, on, cards, size: paperSizeOf(request) }
}

export default function CardsPaperPage() {
  const t = useTranslate()
  const { head, days, on = '', cards, size } = useLoaderData<typeof loader>()
  return (
    <PaperPage
      head={head}
      paper="cards"
      size={size}
      choices={
        <ChoiceLinks
          label={t('kitchen-card.choose')}
          name="day"
          chosen={on}
          choices={days.map((day) => ({ value: day, label: t.shortDay(day) }))}
        />
      }
    >
      {cards.length === 0 && <p>{t('kitchen-card.none')}</p>}
      {cards.map((card) => (
        <CardSheet
          key={card.course}
          card={card}
          on={on}
          kitchenName={head.kitchen.name}
          size={size}
        />
      ))}
    </PaperPage>
  )
}
