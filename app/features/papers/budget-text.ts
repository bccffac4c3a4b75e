import type { BudgetSums } from '#app/features/signed-weeks/week-budget.ts'
import type { BudgetLine } from '#app/features/signed-weeks/week-document.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** `pembelian: UD Contoh`. */
export function sourceText(t: Translate, { part, sourceName }: BudgetLine): string {
  const said = t(`budget.part-${part}`)
  return sourceName === undefined ? said : t('budget.from', { part: said, source: sourceName })
}

export type SumRow = { label: string; idr: number; isTotal: boolean }

/** The sums below the lines: by where the food comes from, in all, and against the ceiling. */
export function sumRows(t: Translate, sums: BudgetSums): SumRow[] {
  const row = (label: string, idr: number, isTotal = false) => ({ label, idr, isTotal })
  const differenceIdr = sums.allowedIdr - sums.totalIdr
  const ceilings = sums.portions.map(({ portionClass, portions, ceilingIdr }) =>
    row(
      t(`budget.ceiling-row-${portionClass}`, {
        portions: t.number(portions, 0),
        ceiling: t.idr(ceilingIdr),
      }),
      portions * ceilingIdr,
    ),
  )
  return [
    row(t('budget.own-sum'), sums.ownIdr),
    row(t('budget.stock-sum'), sums.stockIdr),
    row(t('budget.bought-sum'), sums.boughtIdr),
    row(t('budget.total'), sums.totalIdr, true),
    ...ceilings,
    row(t('budget.allowed'), sums.allowedIdr, true),
    row(t(differenceIdr < 0 ? 'budget.above' : 'budget.below'), Math.abs(differenceIdr)),
  ]
}

/** What the sums do not say. */
export const budgetNotes = (t: Translate, sums: BudgetSums, ownShare: number | undefined) => [
  t('budget.at-cost'),
  t('budget.prices-of'),
  ...(ownShare === undefined ? [] : [t('budget.own-share', { share: t.percent(ownShare) })]),
  ...(sums.unpricedLines > 0 ? [t('budget.unpriced', { count: sums.unpricedLines })] : []),
  ...(sums.unmetKg > 0 ? [t('budget.unmet', { kg: t.kg(sums.unmetKg) })] : []),
]
