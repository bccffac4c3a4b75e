import { type Column, DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SourceName } from '#app/features/foods/source-text.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { CostAmount } from './figure-amount.tsx'

type Line = {
  foodCode: string
  grossGrams: number
  costIdr?: number
  price?: { priceIdrPerKg: number; month: string; sourceCode: string; isExample: boolean }
}

export type SheetCost = { knownIdr: number; unpricedFoodIds: string[]; lines: Line[] }

/** What each ingredient of a portion costs, at which price of which month. */
export function RecipeCostTable(props: {
  cost: SheetCost
  foodNames: Record<string, { nameId: string; nameEn: string }>
}) {
  const t = useTranslate()
  const { cost, foodNames } = props
  const nameOf = (code: string) =>
    (t.locale === 'id' ? foodNames[code]?.nameId : foodNames[code]?.nameEn) ?? code
  const columns: Column<Line>[] = [
    {
      head: t('recipe.ingredient'),
      cell: ({ foodCode }) => nameOf(foodCode),
      foot: t('figure.total'),
    },
    {
      head: t('recipe.gross'),
      isFigure: true,
      cell: ({ grossGrams }) => `${t.number(grossGrams, 2)} g`,
    },
    { head: t('recipe.price'), cell: ({ price }) => <Price of={price} /> },
    {
      head: t('recipe.cost'),
      isFigure: true,
      cell: ({ costIdr }) => t.idr(costIdr),
      foot: <CostAmount of={cost} />,
    },
  ]
  return (
    <DataTable
      caption={t('recipe.cost-title')}
      isCaptionHidden
      columns={columns}
      rows={cost.lines}
      keyOf={({ foodCode }) => foodCode}
    />
  )
}

function Price({ of: price }: { of: Line['price'] }) {
  const t = useTranslate()
  if (!price) return <>{t('figure.unknown')}</>
  return (
    <>
      {t.idr(price.priceIdrPerKg)}{' '}
      {price.isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
      <span className="block text-small text-soft">
        <SourceName of={price.sourceCode} />, {price.month}
      </span>
    </>
  )
}
