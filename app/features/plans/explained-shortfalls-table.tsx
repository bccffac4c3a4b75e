import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ReasonText } from './plan-reason-text.tsx'
import type { ExplainedShortfall } from './plan-shortfalls.ts'

const foodName = (locale: 'id' | 'en', food: ExplainedShortfall) =>
  locale === 'id' ? food.foodNameId : food.foodNameEn

/** A food a row: needed, own, bought, missing, and why own produce does not cover it. */
export function ExplainedShortfallsTable({ foods }: { foods: readonly ExplainedShortfall[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('plan-shortfall.title')}
      isCaptionHidden
      rows={foods}
      keyOf={({ foodId }) => foodId}
      empty={<Empty>{t('plan-shortfall.none')}</Empty>}
      columns={[
        {
          head: t('plan-shortfall.food-and-why'),
          cell: (food) => (
            <>
              <span className="font-semibold">{foodName(t.locale, food)}</span>
              <span className="block text-small text-soft">
                {[...new Set(food.days.map(({ serviceOn }) => t.shortDay(serviceOn)))].join(', ')}
              </span>
              <Reasons food={food} />
            </>
          ),
        },
        {
          head: t('plan-shortfall.needed'),
          isFigure: true,
          cell: ({ neededKg }) => t.kg(neededKg),
        },
        { head: t('plan-shortfall.own'), isFigure: true, cell: ({ ownKg }) => <Kg kg={ownKg} /> },
        {
          head: t('plan-shortfall.bought'),
          isFigure: true,
          cell: ({ purchasedKg }) => <Kg kg={purchasedKg} />,
        },
        {
          head: t('plan-shortfall.unmet'),
          isFigure: true,
          cell: ({ unmetKg }) =>
            unmetKg > 0 ? <StatusBadge tone="trouble">{t.kg(unmetKg)}</StatusBadge> : <Kg kg={0} />,
        },
      ]}
    />
  )
}

function Kg({ kg }: { kg: number }) {
  const t = useTranslate()
  return kg === 0 ? <span className="text-soft">–</span> : t.kg(kg)
}

const MOST_REASONS = 3

function Reasons({ food }: { food: ExplainedShortfall }) {
  const t = useTranslate()
  const { reasons, oneMoreKgIdr } = food
  return (
    <ul className="min-w-44 font-normal text-small">
      {reasons.slice(0, MOST_REASONS).map((reason) => (
        <li key={`${reason.code} ${JSON.stringify(reason.facts)}`}>
          <ReasonText reason={reason} />
        </li>
      ))}
      {oneMoreKgIdr !== undefined && oneMoreKgIdr >= 1 && (
        <li className="text-soft">{t('plan-reason.one-more-kg', { idr: t.idr(oneMoreKgIdr) })}</li>
      )}
    </ul>
  )
}
