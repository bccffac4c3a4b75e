import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pdfmake, { type Content } from 'pdfmake'
import type { Translate } from '#app/i18n/translate.ts'
import { type PaperHead, type PaperSize, shortFingerprint, townOf } from './paper-head.ts'

/**
 * Roboto (Apache 2.0), which pdfmake brings: every sign that our papers use is in it, among them
 * those that the built-in fonts of PDF lack, and it is embedded, so that a paper looks the same
 * everywhere. Our own typeface comes as a variable font, which cannot be embedded in part.
 */
const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
)
const fontFile = (name: string) => join(FONTS, `Roboto-${name}.ttf`)

pdfmake.addFonts({
  Roboto: {
    normal: fontFile('Regular'),
    bold: fontFile('Medium'),
    italics: fontFile('Italic'),
    bolditalics: fontFile('MediumItalic'),
  },
})
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS))

const POINTS_PER_MM = 72 / 25.4
const SIZES = { a4: { width: 210, height: 297 }, f4: { width: 215, height: 330 } }

const points = (mm: number) => mm * POINTS_PER_MM
const MARGIN_POINTS = 42

export type PdfPaper = {
  title: string
  size: PaperSize
  content: readonly Content[]
}

/** One signed paper as PDF: letterhead, number, content, signatures, QR, page numbers. */
export function paperPdf(t: Translate, head: PaperHead, paper: PdfPaper): Promise<Buffer> {
  const { width, height } = SIZES[paper.size]
  const innerPoints = points(width) - 2 * MARGIN_POINTS
  const content: Content[] = [
    ...letterhead(head, innerPoints),
    facts(t, head, paper.title),
    { text: paper.title.toUpperCase(), bold: true, fontSize: 12, ...CENTRED },
    ...notes(t, head),
    ...paper.content,
    signatures(t, head),
    ...verification(t, head, innerPoints),
  ]
  return pdfmake
    .createPdf({
      pageSize: { width: points(width), height: points(height) },
      pageMargins: [MARGIN_POINTS, MARGIN_POINTS, MARGIN_POINTS, 48],
      info: { title: `${paper.title}, ${t.serviceWeek(head.week)}`, creator: t('app.name') },
      language: t.locale,
      defaultStyle: { font: 'Roboto', fontSize: 8.5, lineHeight: 1.12 },
      footer: (page: number, pages: number) => footer(t, head, { page, pages }),
      // pdfmake writes into what it gets: it gets a copy.
      content: structuredClone(content),
    })
    .getBuffer()
}

const CENTRED = { alignment: 'center', margin: [0, 10, 0, 8] } as const
const DOTS = '………………………………'

const line = (innerPoints: number, lineWidth: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: innerPoints, y2: 0, lineWidth }],
  margin: [0, 4, 0, 4],
})

const letterhead = ({ letterhead: { lines } }: PaperHead, innerPoints: number): Content[] => [
  ...lines.map((text, index) => ({ text, alignment: 'center', bold: index === 0, fontSize: 10 })),
  line(innerPoints, 2),
]

const facts = (t: Translate, head: PaperHead, title: string): Content => ({
  layout: 'noBorders',
  table: {
    body: [
      [t('paper.number'), `: ${head.number ?? DOTS}`],
      [t('paper.attachments'), `: ${t('paper.attachment-none')}`],
      [t('paper.subject'), `: ${title}, ${t.serviceWeek(head.week)}`],
    ],
  },
})

function notes(t: Translate, head: PaperHead): Content[] {
  const said = [
    ...(head.kitchen.isExample ? [t('app.example-note')] : []),
    ...(head.menuStatus === 'draft' && head.revision === undefined ? [t('papers.draft')] : []),
    ...(head.isEstimate ? [t('papers.estimate')] : []),
  ]
  return said.map((text) => ({ text, bold: true, alignment: 'center', margin: [0, 0, 0, 6] }))
}

function signatures(t: Translate, { kitchen, signatures: signed }: PaperHead): Content {
  const block = (above: string, role: string, below: string): Content => ({
    stack: [above, role, { text: below, margin: [0, 40, 0, 0], fontSize: 8 }],
  })
  const [supervisor, head] = signed.map(({ position, signedAt }, index) =>
    block(
      index === 0 ? ' ' : `${townOf(kitchen.regencyName)}, ${DOTS.slice(0, 10)}`,
      t(`position.${position}`),
      signedAt
        ? t('paper.signed-electronically', { at: t.instant(signedAt, kitchen.timeZone) })
        : DOTS,
    ),
  )
  const institution = t('position.head-of-institution', { institution: kitchen.institutionName })
  return {
    unbreakable: true,
    margin: [0, 18, 0, 8],
    columnGap: 18,
    columns: [
      block(t('position.acknowledged'), institution, DOTS),
      ...[supervisor, head].flatMap((one) => one ?? []),
    ],
  }
}

function verification(
  t: Translate,
  { verification: check, revision }: PaperHead,
  innerPoints: number,
): Content[] {
  if (!check || revision === undefined) return []
  const stack = [
    t('paper.scan'),
    check.url,
    t('paper.revision', { revision }),
    `${t('paper.fingerprint')}: ${shortFingerprint(check.sha256)} …`,
  ]
  return [
    line(innerPoints, 0.5),
    {
      unbreakable: true,
      columnGap: 12,
      columns: [
        { qr: check.url, fit: 84, eccLevel: 'M', width: 'auto' },
        { stack, fontSize: 8, margin: [0, 10, 0, 0] },
      ],
    },
  ]
}

const footer = (
  t: Translate,
  { kitchen, revision }: PaperHead,
  { page, pages }: { page: number; pages: number },
): Content => ({
  margin: [MARGIN_POINTS, 14, MARGIN_POINTS, 0],
  fontSize: 7.5,
  columns: [
    [kitchen.name, ...(revision === undefined ? [] : [t('paper.revision', { revision })])].join(
      ' · ',
    ),
    { text: t('paper.page', { page, pages }), alignment: 'right' },
  ],
})
