import { Link } from '@remix-run/react'
import { StackedBar } from '#app/components/bars.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { FoodShortfall } from './shortfall.ts'

/** A food a row: what is needed, what own produce gives, what is bought, what nobody has. */
export function ShortfallTable(props: {
  foods: readonly FoodShortfall[]
  hrefOf: (foodId: string) => string
  chosenId?: string
}) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('shortfall.caption')}
      isCaptionHidden
      columns={[
        { head: t('shortfall.food'), cell: (food) => <FoodCell food={food} {...props} /> },
        { head: t('shortfall.needed'), cell: ({ neededKg }) => t.kg(neededKg), isFigure: true },
        { head: t('shortfall.own'), cell: ({ ownKg }) => <Kg kg={ownKg} />, isFigure: true },
        {
          head: t('shortfall.purchased'),
          cell: ({ purchasedKg }) => <Kg kg={purchasedKg} />,
          isFigure: true,
        },
        {
          head: t('shortfall.unmet'),
          cell: ({ unmetKg }) => <Unmet kg={unmetKg} />,
          isFigure: true,
        },
        { head: t('shortfall.first-on'), cell: ({ firstMissingOn }) => t.shortDay(firstMissingOn) },
      ]}
      rows={props.foods}
      keyOf={({ foodId }) => foodId}
    />
  )
}

function FoodCell(props: {
  food: FoodShortfall
  hrefOf: (foodId: string) => string
  chosenId?: string
}) {
  const t = useTranslate()
  const { food } = props
  return (
    <>
      <Link
        className="link"
        to={`${props.hrefOf(food.foodId)}#food`}
        preventScrollReset
        aria-current={food.foodId === props.chosenId ? 'true' : undefined}
      >
        {foodNameIn(t.locale, food)}
      </Link>
      <div className="mt-1 max-w-40">
        <StackedBar
          whole={food.neededKg}
          parts={[
            { kind: 'own', value: food.ownKg },
            { kind: 'bought', value: food.purchasedKg },
            { kind: 'missing', value: food.unmetKg },
          ]}
        />
      </div>
    </>
  )
}

/** Nothing at all is a calm dash, not a loud zero. */
function Kg({ kg }: { kg: number }) {
  const t = useTranslate()
  return kg === 0 ? <span className="text-soft">0</span> : t.kg(kg)
}

function Unmet({ kg }: { kg: number }) {
  const t = useTranslate()
  if (kg === 0) return <span className="text-soft">0</span>
  return <StatusBadge tone="trouble">{t.kg(kg)}</StatusBadge>
}
