import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Food } from '#app/features/foods/food.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Row = Food & {
  energyKcalPer100g?: number
  proteinGPer100g?: number
  isBorrowed: boolean
  issues: number
}

export function FoodTable({ foods }: { foods: readonly Row[] }) {
  const t = useTranslate()
  const columns: Column<Row>[] = [
    { head: t('food.name'), cell: (food) => <FoodName food={food} /> },
    { head: t('food.group'), cell: ({ foodGroup }) => t.code('food-group', foodGroup) },
    {
      head: t('food.edible-share'),
      isFigure: true,
      cell: ({ edibleShare }) => t.percent(edibleShare),
    },
    {
      head: t('food.per-100g', { unit: t('unit-of.kcal') }),
      isFigure: true,
      cell: ({ energyKcalPer100g }) => t.number(energyKcalPer100g, 0),
    },
    {
      head: t('food.protein-per-100g'),
      isFigure: true,
      cell: ({ proteinGPer100g }) => t.number(proteinGPer100g),
    },
    {
      head: t('food.shelf-life'),
      isFigure: true,
      cell: ({ shelfLifeDays }) =>
        shelfLifeDays === undefined
          ? t.number(undefined)
          : t('food.shelf-days', { count: shelfLifeDays }),
    },
    { head: t('food.marks'), cell: (food) => <FoodMarks food={food} /> },
  ]
  return (
    <DataTable
      caption={t('food.title')}
      isCaptionHidden
      columns={columns}
      rows={foods}
      keyOf={({ code }) => code}
      empty={<NothingFound />}
    />
  )
}

function NothingFound() {
  const t = useTranslate()
  return (
    <Empty
      action={
        <Link className="link" to="/foods">
          {t('food.show-all')}
        </Link>
      }
    >
      {t('food.none-found')}
    </Empty>
  )
}

function FoodName({ food }: { food: Row }) {
  const t = useTranslate()
  const [first, second] =
    t.locale === 'id' ? [food.nameId, food.nameEn] : [food.nameEn, food.nameId]
  return (
    <>
      <Link className="link font-semibold" to={`/foods/${food.code}`}>
        {first}
      </Link>
      {second !== first && <span className="block text-small text-soft">{second}</span>}
    </>
  )
}

function FoodMarks({ food }: { food: Row }) {
  const t = useTranslate()
  return (
    <span className="flex flex-wrap gap-1">
      {food.isBorrowed && <StatusBadge tone="warning">{t('food.borrowed')}</StatusBadge>}
      {food.issues > 0 && <StatusBadge>{t('food.issues', { count: food.issues })}</StatusBadge>}
    </span>
  )
}
