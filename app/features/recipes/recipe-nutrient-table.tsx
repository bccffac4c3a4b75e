import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FigureAmount } from './figure-amount.tsx'
import type { NutrientFigure } from './recipe-figure.ts'

type Names = Record<string, { nameId: string; nameEn: string }>

/** Sums of a dish; what nobody measured is said with its share and its foods. */
export function RecipeNutrientTable(props: {
  figures: readonly NutrientFigure[]
  foodNames: Names
  /** Opens a nutrient step by step; without it, names are plain text. */
  hrefOf?: (tagname: string) => string
}) {
  const t = useTranslate()
  const { figures, foodNames, hrefOf } = props
  const nameOf = (one: { nameId: string; nameEn: string } | undefined) =>
    t.locale === 'id' ? one?.nameId : one?.nameEn
  const columns: Column<NutrientFigure>[] = [
    {
      head: t('recipe.nutrient'),
      cell: (figure) =>
        hrefOf ? (
          <Link className="link" to={hrefOf(figure.tagname)} preventScrollReset>
            {nameOf(figure)}
          </Link>
        ) : (
          nameOf(figure)
        ),
    },
    { head: t('recipe.amount'), isFigure: true, cell: (figure) => <FigureAmount of={figure} /> },
    {
      head: t('recipe.unknown-part'),
      cell: ({ unknownShare, unknownFoods }) =>
        unknownShare > 0 && (
          <span className="text-small text-soft">
            {t('recipe.unknown-of', {
              share: t.percent(unknownShare, unknownShare < 0.01 ? 1 : 0),
              foods: unknownFoods.map((code) => nameOf(foodNames[code]) ?? code).join(', '),
            })}
          </span>
        ),
    },
  ]
  return (
    <DataTable
      caption={t('recipe.nutrition')}
      isCaptionHidden
      columns={columns}
      rows={figures}
      keyOf={({ tagname }) => tagname}
    />
  )
}
