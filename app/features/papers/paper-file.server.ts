import type { AppLoadContext } from '@remix-run/node'
import { findDocument } from '#app/features/signed-weeks/signed-week.repository.server.ts'
import { readSealed, sealed } from '#app/features/signed-weeks/week-document.server.ts'
import { servedDaysOf } from '#app/features/signed-weeks/week-document.ts'
import type { BoardPlace } from '#app/features/week-board/read-week-board.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { workbook, workbookResponse } from '#app/shared/workbook.server.ts'
import { loadPapers, paperSizeOf } from './load-paper.server.ts'
import { PAPER_CONTENT } from './paper-content.server.ts'
import { isPaper, isSignedPaper, PAPERS, type Paper, type SignedPaper } from './paper-head.ts'
import { paperPdf } from './paper-pdf.server.ts'
import { PAPER_SHEETS } from './paper-workbook.server.ts'
import { readCards } from './read-cards.server.ts'
import { weekCalendar } from './read-menu-calendar.server.ts'
import { readPortions } from './read-portions.server.ts'

type Asked = { context: AppLoadContext; request: Request; place: BoardPlace }

/** `budget.pdf`, `portions.xlsx`, `all.xlsx`, `menu.ics`, `week.json`: a file of a week; else 404. */
export async function paperFile(asked: Asked, fileName: string): Promise<Response> {
  const [name = '', kind = ''] = fileName.split('.')
  if (fileName === 'menu.ics') return calendarFile(asked)
  if (fileName === 'week.json') return documentFile(asked)
  if (kind === 'pdf' && isPaper(name) && isSignedPaper(name)) return pdfFile(asked, name)
  const papers = name === 'all' ? PAPERS : isPaper(name) ? [name] : undefined
  return workbookFile(asked, orNotFound(kind === 'xlsx' ? papers : undefined))
}

const download = (name: string, type: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
})

async function pdfFile({ context, request, place }: Asked, paper: SignedPaper) {
  const t = translateFor(await localeOf(request))
  const { head, papers } = await loadPapers(context, request, place)
  const file = await paperPdf(t, head, {
    title: t(`paper.${paper}`),
    size: paperSizeOf(request),
    content: PAPER_CONTENT[paper](t, papers.document),
  })
  const name = `${paper}-${place.kitchen.code}-${place.week}.pdf`
  return new Response(new Uint8Array(file), { headers: download(name, 'application/pdf') })
}

async function workbookFile({ context, request, place }: Asked, wanted: readonly Paper[]) {
  const t = translateFor(await localeOf(request))
  const { papers } = await loadPapers(context, request, place)
  const { document } = papers
  const days = servedDaysOf(document).map(({ on }) => on)
  const kitchenId = place.kitchen.id
  const cards = []
  if (wanted.includes('cards')) {
    for (const on of days) {
      cards.push({ on, cards: await readCards(context.db, document, { kitchenId, on }) })
    }
  }
  const data = { document, cards, places: await readPortions(context.db, kitchenId, days) }
  const file = await workbook(wanted.map((paper) => PAPER_SHEETS[paper](t, data)))
  const what = wanted.length === 1 ? wanted[0] : 'papers'
  return workbookResponse(file, `${what}-${place.kitchen.code}-${place.week}`)
}

async function calendarFile({ context, request, place }: Asked) {
  const t = translateFor(await localeOf(request))
  const text = await weekCalendar(context.db, t, place)
  const name = `menu-${place.kitchen.code}-${place.week}.ics`
  return new Response(text, { headers: download(name, 'text/calendar; charset=utf-8') })
}

/** The very text whose hash the papers carry, so that anybody can compute it again. */
async function documentFile({ context, request, place }: Asked) {
  const { papers } = await loadPapers(context, request, place)
  const { shown, document } = papers
  const stored = shown && (await findDocument(context.db, shown.id))
  if (stored) readSealed(stored)
  const name = `week-${place.kitchen.code}-${place.week}.json`
  return new Response(stored?.document ?? sealed(document).text, {
    headers: download(name, 'application/json'),
  })
}
