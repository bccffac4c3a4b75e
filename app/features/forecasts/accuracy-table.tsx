import type { ReactNode } from 'react'
import { DataTable } from '#app/components/data-table.tsx'
import { foodNameIn, type NamedFood } from '#app/features/units/food-name.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Accuracy } from './accuracy.ts'

export type AccuracyRow = NamedFood & { unitId: string; foodId: string; accuracy: Accuracy }

/** How right forecasts were, food by food; `unitOf` names the unit where several stand together. */
export function AccuracyTable(props: {
  rows: readonly AccuracyRow[]
  unitOf?: (row: AccuracyRow) => ReactNode
}) {
  const t = useTranslate()
  const { rows, unitOf } = props
  const figure = (of: (one: Accuracy & { isEnough: true }) => string) => ({
    cell: ({ accuracy }: AccuracyRow) => (accuracy.isEnough ? of(accuracy) : '–'),
    isFigure: true,
  })
  return (
    <DataTable
      caption={t('forecast-accuracy.caption')}
      isCaptionHidden
      columns={[
        ...(unitOf ? [{ head: t('forecast-accuracy.unit'), cell: unitOf }] : []),
        { head: t('forecast.food'), cell: (row) => foodNameIn(t.locale, row) },
        {
          head: t('forecast-accuracy.harvests'),
          cell: ({ accuracy }) =>
            accuracy.isEnough
              ? t.number(accuracy.harvests)
              : `${accuracy.harvests} · ${t('forecast-accuracy.too-few')}`,
          isFigure: true,
        },
        { head: t('forecast-accuracy.bias'), ...figure(({ biasKg }) => biasWords(t, biasKg)) },
        { head: t('forecast-accuracy.error'), ...figure((one) => t.kg(one.meanErrorKg)) },
        { head: t('forecast-accuracy.covered'), ...figure((one) => t.percent(one.coveredShare)) },
      ]}
      rows={rows}
      keyOf={({ unitId, foodId }) => `${unitId} ${foodId}`}
      empty={<p className="text-soft">{t('forecast-accuracy.none')}</p>}
    />
  )
}

/** Differences below 50 g are none: scales of a bed read no finer. */
const NO_BIAS_KG = 0.05

function biasWords(t: Translate, biasKg: number) {
  if (Math.abs(biasKg) < NO_BIAS_KG) return t.kg(0)
  const kg = t.kg(Math.abs(biasKg))
  return biasKg > 0
    ? t('forecast-accuracy.too-much', { kg })
    : t('forecast-accuracy.too-little', { kg })
}
