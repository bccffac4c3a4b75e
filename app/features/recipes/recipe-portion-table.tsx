import { type Column, DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FigureNumber } from './figure-amount.tsx'
import { REFERENCE } from './portion-scale.ts'
import type { NutrientFigure } from './recipe-figure.ts'

type Row = { groupKind: string; scale: number; figures: NutrientFigure[] }

/** What each group gets of the dish. */
export function RecipePortionTable(props: { portions: readonly Row[]; cookedGrams?: number }) {
  const t = useTranslate()
  const { portions, cookedGrams } = props
  if (portions.length === 0) return <p className="text-soft">{t('recipe.no-scales')}</p>
  const figure = (tagname: string, head: string): Column<Row> => ({
    head,
    isFigure: true,
    cell: ({ figures }) => <FigureNumber of={figures.find((one) => one.tagname === tagname)} />,
  })
  const columns: Column<Row>[] = [
    {
      head: t('recipe.group'),
      cell: ({ groupKind }) => (
        <>
          {t.code('group', groupKind)}
          {groupKind === REFERENCE.groupKind && (
            <span className="tag is-calm ml-2">{t('recipe.reference')}</span>
          )}
        </>
      ),
    },
    { head: t('recipe.scale'), isFigure: true, cell: ({ scale }) => t.number(scale, 2) },
    {
      head: t('recipe.cooked-grams'),
      isFigure: true,
      cell: ({ scale }) =>
        cookedGrams === undefined ? t('figure.unknown') : `${t.number(cookedGrams * scale, 0)} g`,
    },
    figure('ENERC_KCAL', t('nutrient-short.energy')),
    figure('PROCNT', t('nutrient-short.protein')),
    figure('FAT', t('nutrient-short.fat')),
    figure('CHOCDF', t('nutrient-short.carbohydrate')),
  ]
  return (
    <DataTable
      caption={t('recipe.portions')}
      isCaptionHidden
      columns={columns}
      rows={portions}
      keyOf={({ groupKind }) => groupKind}
    />
  )
}
