import { StackedBar, StackKey } from '#app/components/bars.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import type { SuppliedKg } from '#app/features/planning/plan-coverage.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { BoardSupply, SupplyOfFood } from './week-board.ts'

const FIRST = 9

/** The week's supply by food: own harvest, stock, what to buy, and what nobody has. */
export function BoardSupplyList({ supply }: { supply: BoardSupply }) {
  const t = useTranslate()
  const { foods, source } = supply
  if (foods.length === 0) return <p className="text-soft">{t('plan-supply.none')}</p>
  return (
    <>
      <h2 className="mb-1">{t('plan-supply.title')}</h2>
      {source === 'estimate' && (
        <p className="mb-1 text-small text-soft">{t('plan-supply.estimate')}</p>
      )}
      <SupplyKey />
      <ul className="mt-1">
        {foods.slice(0, FIRST).map((food) => (
          <FoodLine key={food.foodId} food={food} />
        ))}
      </ul>
      {foods.length > FIRST && (
        <details className="mt-3">
          <summary className="link cursor-pointer">
            {t('plan-supply.all', { count: foods.length })}
          </summary>
          <ul>
            {foods.slice(FIRST).map((food) => (
              <FoodLine key={food.foodId} food={food} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function SupplyKey() {
  const t = useTranslate()
  return (
    <StackKey
      words={{
        own: t('plan-supply.own'),
        stock: t('plan-supply.stock'),
        bought: t('plan-supply.bought'),
        missing: t('plan-supply.unmet'),
      }}
    />
  )
}

const PARTS = ['own', 'stock', 'bought', 'unmet'] as const

/** Below half a kilogram nobody weighs for a week. */
const kgText = (t: Translate, kg: number) => t.number(kg, kg < 10 ? 1 : 0)

const partsText = (t: Translate, supplied: SuppliedKg) =>
  PARTS.filter((part) => supplied[part] >= 0.05)
    .map((part) => `${t(`plan-supply.${part}`)} ${kgText(t, supplied[part])}`)
    .join(' · ')

function FoodLine({ food }: { food: SupplyOfFood }) {
  const t = useTranslate()
  const { supplied, neededKg } = food
  return (
    <li className="border-b border-line py-2">
      <div className="flex justify-between gap-2">
        <span className="font-semibold">{nameIn(t.locale, food)}</span>
        <span className="tabular-nums">{kgText(t, neededKg)}</span>
      </div>
      <div className="my-1">
        <StackedBar
          whole={neededKg}
          parts={[
            { kind: 'own', value: supplied.own },
            { kind: 'stock', value: supplied.stock },
            { kind: 'bought', value: supplied.bought },
            { kind: 'missing', value: supplied.unmet },
          ]}
        />
      </div>
      <span className="text-small text-soft">{partsText(t, supplied)}</span>
    </li>
  )
}
