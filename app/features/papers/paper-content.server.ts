import type { Content } from 'pdfmake'
import { nameIn } from '#app/features/planning/named.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { budgetSums, lineIdr, ownKgShare } from '#app/features/signed-weeks/week-budget.ts'
import {
  type DocumentGroup,
  dishAt,
  servedDaysOf,
  type WeekDocument,
} from '#app/features/signed-weeks/week-document.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { rupiahInWords } from './amount-in-words.ts'
import { budgetNotes, sourceText, sumRows } from './budget-text.ts'
import { groupSummaries, openOr } from './group-summary.ts'
import {
  bandText,
  digitsOf,
  figureText,
  groupTitle,
  nutrientWord,
  verdictText,
} from './nutrition-text.ts'
import type { SignedPaper } from './paper-head.ts'

const head = (text: string): Content => ({ text, bold: true })
const figureHead = (text: string): Content => ({ text, bold: true, alignment: 'right' })
const figure = (text: string): Content => ({ text, alignment: 'right', noWrap: true })

const table = (widths: readonly string[], body: readonly Content[][], headerRows = 1): Content => ({
  layout: 'lightHorizontalLines',
  margin: [0, 0, 0, 8],
  table: { headerRows, dontBreakRows: true, widths, body },
})

type Say = (t: Translate, document: WeekDocument) => Content[]

const menu: Say = (t, document) => {
  const days = servedDaysOf(document)
  return [
    table(
      ['auto', ...days.map(() => '*')],
      [
        [head(t('menu-week.course')), ...days.map(({ on }) => head(t.shortDay(on)))],
        ...COURSES.map((course) => [
          head(t(`course.${course}`)),
          ...days.map(({ on }) => {
            const dish = dishAt(document, on, course)
            return dish ? nameIn(t.locale, dish) : '–'
          }),
        ]),
        [head(t('menu-figure.portions')), ...days.map(({ portions }) => t.number(portions, 0))],
      ],
    ),
    { text: t('menu-figure.summary'), bold: true, margin: [0, 6, 0, 3] },
    groupTable(t, document),
  ]
}

const groupTable = (t: Translate, document: WeekDocument) =>
  table(
    ['*', 'auto', 'auto', 'auto', 'auto', 'auto'],
    [
      [
        head(t('menu-figure.group')),
        figureHead(t('menu-figure.portions')),
        figureHead(t('menu-figure.energy')),
        figureHead(t('menu-figure.protein')),
        figureHead(t('menu-figure.cost')),
        figureHead(t('menu-figure.ceiling-head')),
      ],
      ...groupSummaries(document).map((group) => [
        t.code('group', group.groupKind),
        figure(t.number(group.portions, 0)),
        figure(openOr(t, group.energyKcal, (kcal) => `${t.number(kcal, 0)} kkal`)),
        figure(openOr(t, group.proteinGrams, (grams) => `${t.number(grams)} g`)),
        figure(openOr(t, group.costIdr, t.idr)),
        figure(t.idr(group.ceilingIdr)),
      ]),
    ],
  )

const nutrition: Say = (t, document) => [
  ...document.groups.map(
    (group): Content => ({
      unbreakable: true,
      stack: [
        { text: groupTitle(t, group), bold: true, margin: [0, 6, 0, 3] },
        nutrientTable(t, document, group),
      ],
    }),
  ),
  { text: t('nutrition-sheet.note'), fontSize: 8 },
  ...(document.ruleSet === undefined
    ? []
    : [{ text: t('papers.rules', { rules: document.ruleSet }), fontSize: 8 }]),
]

function nutrientTable(t: Translate, document: WeekDocument, group: DocumentGroup): Content {
  const served = group.portions.filter(({ portions }) => portions > 0).map(({ on }) => on)
  const heads = [
    t('nutrition-sheet.band'),
    ...served.map((on) => t.shortDay(on)),
    t('nutrition-sheet.mean'),
  ]
  const rows = group.nutrients.map((nutrient) => {
    const digits = digitsOf(nutrient.tagname)
    const days = served.map((on) =>
      figureText(
        t,
        nutrient.days.find((day) => day.on === on),
        digits,
      ),
    )
    const mean = nutrient.week ? figureText(t, nutrient.week, digits) : '–'
    return [
      nutrientWord(t, document, nutrient.tagname),
      ...[bandText(t, nutrient, digits), ...days, mean].map(figure),
      verdictText(t, nutrient),
    ]
  })
  return table(
    ['auto', ...heads.map(() => 'auto'), '*'],
    [
      [
        head(t('nutrition-sheet.nutrient')),
        ...heads.map(figureHead),
        head(t('nutrition-sheet.verdict')),
      ],
      ...rows,
    ],
  )
}

const budget: Say = (t, document) => {
  const sums = budgetSums(document)
  const price = (idrPerKg: number | undefined) =>
    idrPerKg === undefined ? t('budget.no-price') : t.number(Math.round(idrPerKg), 0)
  return [
    table(
      ['*', '*', 'auto', 'auto', 'auto'],
      [
        [
          head(t('budget.food')),
          head(t('budget.source')),
          figureHead(t('budget.kg')),
          figureHead(t('budget.price')),
          figureHead(t('budget.sum')),
        ],
        ...document.budget.map((line) => [
          nameIn(t.locale, line),
          sourceText(t, line),
          figure(t.number(line.kg, 3)),
          figure(price(line.idrPerKg)),
          figure(t.number(lineIdr(line), 0)),
        ]),
      ],
    ),
    {
      unbreakable: true,
      stack: [
        {
          layout: 'noBorders',
          margin: [0, 0, 0, 8],
          table: {
            widths: ['*', 'auto'],
            body: sumRows(t, sums).map(({ label, idr, isTotal }) => [
              { text: label, bold: isTotal },
              { text: t.idr(idr), bold: isTotal, alignment: 'right' },
            ]),
          },
        },
        { text: `${t('budget.in-words')}: ${rupiahInWords(sums.totalIdr)}`, italics: true },
        { ul: budgetNotes(t, sums, ownKgShare(document)), fontSize: 8, margin: [0, 6, 0, 0] },
      ],
    },
  ]
}

/** What each signed paper says between its head and its signatures. */
export const PAPER_CONTENT: Record<SignedPaper, Say> = {
  menu,
  nutrition,
  budget,
}
