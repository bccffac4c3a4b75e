import { DataTable } from '#app/components/data-table.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { FoodWeek } from './calendar-summary.ts'

/** Wants of one food week by week, with what is there, growing and proposed. */
export function NeedsTable({ weeks }: { weeks: readonly FoodWeek[] }) {
  const t = useTranslate()
  const [first] = weeks
  if (!first) return null
  return (
    <DataTable
      caption={foodNameIn(t.locale, first)}
      rows={weeks}
      keyOf={({ weekOn }) => weekOn}
      columns={[
        { head: t('need.week'), cell: ({ weekOn }) => t.shortDate(weekOn) },
        { head: t('need.gross'), isFigure: true, cell: ({ grossKg }) => t.kg(grossKg) },
        { head: t('need.there'), isFigure: true, cell: ({ stockKg }) => t.kg(stockKg) },
        { head: t('need.growing'), isFigure: true, cell: ({ growingKg }) => t.kg(growingKg) },
        { head: t('need.proposed'), isFigure: true, cell: ({ proposedKg }) => t.kg(proposedKg) },
        { head: t('need.open'), isFigure: true, cell: ({ openKg }) => t.kg(openKg) },
        { head: t('need.price'), isFigure: true, cell: (week) => <Price week={week} /> },
        {
          head: t('need.kitchens'),
          cell: ({ kitchens }) => (
            <ul className="text-small">
              {kitchens.map(({ kitchenName, grossKg }) => (
                <li key={kitchenName}>
                  {kitchenName}: {t.kg(grossKg)}
                </li>
              ))}
            </ul>
          ),
        },
        {
          head: t('need.from'),
          cell: ({ sources }) => sources.map((source) => t(`need-source.${source}`)).join(', '),
        },
      ]}
    />
  )
}

function Price({ week: { buyIdrPerKg } }: { week: FoodWeek }) {
  const t = useTranslate()
  if (!buyIdrPerKg) return <>{t.idr(undefined)}</>
  const { from, to } = buyIdrPerKg
  return <>{from === to ? t.idr(from) : `${t.idr(from)} – ${t.idr(to)}`}</>
}
