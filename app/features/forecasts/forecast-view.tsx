import { ButtonLink } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Empty, Proof } from '#app/components/page.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { sumKg } from '#app/shared/mass.ts'
import { ForecastBands } from './forecast-bands.tsx'
import { ForecastWhy } from './forecast-why.tsx'
import type { HarvestToCome } from './reported-harvest.ts'

type Props = { unitId: string; days: number; harvests: readonly HarvestToCome[] }

/** The harvests to come of a unit: what they sum to, drawn, and one by one with the reason. */
export function ForecastView({ unitId, days, harvests }: Props) {
  const t = useTranslate()
  if (harvests.length === 0) {
    return (
      <Empty
        action={<ButtonLink to={`/units/${unitId}/cycles`}>{t('forecast.to-cycles')}</ButtonLink>}
      >
        {t('forecast.none', { days })}
      </Empty>
    )
  }
  const known = harvests.flatMap(({ range }) => (range ? [range.likelyKg] : []))
  const count = harvests.length
  return (
    <>
      <Proof tone={known.length < count ? 'warning' : undefined}>
        {known.length < count
          ? t('forecast.summary-unknown', { count, days })
          : t('forecast.summary', { count, days, kg: t.kg(sumKg(known)) })}
      </Proof>
      <ForecastBands harvests={harvests} />
      <ForecastTable harvests={harvests} />
    </>
  )
}

function ForecastTable({ harvests }: { harvests: readonly HarvestToCome[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('forecast.caption')}
      isCaptionHidden
      columns={[
        {
          head: t('forecast.day'),
          cell: ({ on }) => (
            <span className="whitespace-nowrap">
              {t.shortWeekday(on)} {t.shortDate(on)}
            </span>
          ),
        },
        { head: t('forecast.food'), cell: (row) => foodNameIn(t.locale, row) },
        { head: t('forecast.low'), cell: ({ range }) => t.kg(range?.lowKg), isFigure: true },
        {
          head: t('forecast.likely'),
          cell: ({ range }) => <strong>{t.kg(range?.likelyKg)}</strong>,
          isFigure: true,
        },
        { head: t('forecast.high'), cell: ({ range }) => t.kg(range?.highKg), isFigure: true },
        {
          head: t('forecast.said'),
          cell: ({ reported }) => (reported ? t.kg(reported.kg) : '–'),
          isFigure: true,
        },
        { head: t('forecast.why'), cell: (row) => <ForecastWhy harvest={row} /> },
      ]}
      rows={harvests}
      keyOf={({ on, foodId, forecast, reported }) =>
        `${on} ${foodId} ${forecast?.cycleId ?? ''} ${reported?.id ?? ''}`
      }
    />
  )
}
