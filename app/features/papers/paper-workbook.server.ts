import { nameIn } from '#app/features/planning/named.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { lineIdr } from '#app/features/signed-weeks/week-budget.ts'
import {
  dishAt,
  servedDaysOf,
  type WeekDocument,
} from '#app/features/signed-weeks/week-document.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { WorkbookCell, WorkbookSheet } from '#app/shared/workbook.server.ts'
import type { KitchenCard } from './kitchen-card.ts'
import { nutrientWord } from './nutrition-text.ts'
import type { Paper } from './paper-head.ts'
import type { PortionPlace } from './portion-list.ts'

export type PaperData = {
  document: WeekDocument
  places: readonly PortionPlace[]
  /** Cards of every served day. */
  cards: readonly { on: string; cards: readonly KitchenCard[] }[]
}

type Sheet = (t: Translate, data: PaperData) => WorkbookSheet

/** A figure that nobody knows is an empty cell, never 0. */
const known = (value: number | undefined): WorkbookCell => value ?? ''

const menu: Sheet = (t, { document }) => {
  const days = servedDaysOf(document)
  return {
    name: t('paper-tab.menu'),
    heads: [t('menu-week.course'), ...days.map(({ on }) => on)],
    rows: [
      ...COURSES.map((course) => [
        t(`course.${course}`),
        ...days.map(({ on }) => {
          const dish = dishAt(document, on, course)
          return dish ? nameIn(t.locale, dish) : ''
        }),
      ]),
      [t('menu-figure.portions'), ...days.map(({ portions }) => portions)],
    ],
  }
}

const poster: Sheet = (t, { document }) => ({
  name: t('paper-tab.poster'),
  heads: [
    t('kitchen-card.choose'),
    t('menu-week.course'),
    t('menu-week.dish'),
    t('poster.allergens'),
  ],
  rows: servedDaysOf(document).flatMap(({ on }) =>
    COURSES.flatMap((course) => {
      const dish = dishAt(document, on, course)
      if (!dish) return []
      const allergens = dish.allergens.map((code) => t.code('allergen', code)).join(', ')
      return [[on, t(`course.${course}`), nameIn(t.locale, dish), allergens]]
    }),
  ),
})

const nutrition: Sheet = (t, { document }) => ({
  name: t('paper-tab.nutrition'),
  heads: [
    t('menu-figure.group'),
    t('nutrition-sheet.nutrient'),
    'min',
    'max',
    t('kitchen-card.choose'),
    t('figure.at-least', { low: '' }).trim(),
    t('figure.at-most', { high: '' }).trim(),
    t('nutrition-sheet.verdict'),
  ],
  rows: document.groups.flatMap((group) =>
    group.nutrients.flatMap((nutrient) =>
      [...nutrient.days, ...(nutrient.week ? [{ on: '', ...nutrient.week }] : [])].map((day) => [
        t.code('group', group.groupKind),
        nutrientWord(t, document, nutrient.tagname),
        known(nutrient.min),
        known(nutrient.max),
        day.on === '' ? t('nutrition-sheet.mean') : day.on,
        day.least,
        known(day.most),
        t(`verdict.${day.verdict}`),
      ]),
    ),
  ),
})

const portions: Sheet = (t, { document, places }) => {
  const days = servedDaysOf(document)
  return {
    name: t('paper-tab.portions'),
    heads: [
      t('portion-list.place'),
      t('menu-figure.group'),
      t('portion-list.class'),
      ...days.map(({ on }) => on),
    ],
    rows: places.flatMap(({ placeName, rows }) =>
      rows.map((row) => [
        placeName,
        `${t.code('group', row.groupKind)}, ${t(`meal.${row.meal}`)}`,
        t(`portion-list.${row.portionClass}`),
        ...row.portions,
      ]),
    ),
  }
}

const cards: Sheet = (t, { cards: days }) => ({
  name: t('paper-tab.cards'),
  heads: [
    t('kitchen-card.choose'),
    t('menu-week.dish'),
    t('kitchen-card.ingredient'),
    'kg',
    t('kitchen-card.said'),
  ],
  rows: days.flatMap(({ on, cards: dishes }) =>
    dishes.flatMap((card) =>
      card.ingredients.map((one) => [
        on,
        nameIn(t.locale, card),
        nameIn(t.locale, one),
        one.totalKg,
        one.said ? `${one.said.quantity} ${t.code('measure', one.said.measure)}` : '',
      ]),
    ),
  ),
})

const budget: Sheet = (t, { document }) => ({
  name: t('paper-tab.budget'),
  heads: [
    t('budget.food'),
    t('budget.source'),
    t('plan-purchase.supplier'),
    t('budget.kg'),
    t('budget.price'),
    t('budget.sum'),
  ],
  rows: document.budget.map((line) => [
    nameIn(t.locale, line),
    t(`budget.part-${line.part}`),
    line.sourceName ?? '',
    line.kg,
    known(line.idrPerKg),
    known(lineIdr(line)),
  ]),
})

/** The sheet of each paper, for whoever goes on computing with it. */
export const PAPER_SHEETS: Record<Paper, Sheet> = {
  menu,
  poster,
  nutrition,
  portions,
  cards,
  budget,
}
