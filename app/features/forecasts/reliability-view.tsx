import type { ReactNode } from 'react'
import { DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Reliability } from './reliability.ts'

/** How far one unit may be relied on, with the formula in words. */
export function ReliabilityView({ reliability }: { reliability: Reliability }) {
  const t = useTranslate()
  const { promises } = reliability
  return (
    <>
      {reliability.isEnough ? (
        <>
          <p>
            <strong>
              {t('forecast-trusted.score', { score: outOfHundred(reliability.score), promises })}
            </strong>
          </p>
          <p className="mt-1">
            {t('forecast-trusted.detail', {
              whole: t.percent(reliability.wholeShare),
              onTime: t.percent(reliability.onTimeShare),
              calledOff: reliability.calledOff,
              late: t.number(reliability.meanLateDays),
            })}
          </p>
        </>
      ) : (
        <p>{t('forecast-trusted.too-few', { promises })}</p>
      )}
      <p className="mt-2 text-small text-soft">{t('forecast-trusted.formula')}</p>
    </>
  )
}

const outOfHundred = (score: number) => Math.round(score * 100)

export type ReliabilityRow = { unitId: string; reliability: Reliability }

/** Units side by side, as they are listed. */
export function ReliabilityTable(props: {
  rows: readonly ReliabilityRow[]
  unitOf: (row: ReliabilityRow) => ReactNode
}) {
  const t = useTranslate()
  const figure = (of: (one: Reliability & { isEnough: true }) => string) => ({
    cell: ({ reliability }: ReliabilityRow) => (reliability.isEnough ? of(reliability) : '–'),
    isFigure: true,
  })
  return (
    <DataTable
      caption={t('forecast-trusted.caption')}
      isCaptionHidden
      columns={[
        { head: t('forecast-accuracy.unit'), cell: props.unitOf },
        {
          head: t('forecast-trusted.score-head'),
          cell: ({ reliability }) =>
            reliability.isEnough
              ? t.number(outOfHundred(reliability.score))
              : t('forecast-accuracy.too-few'),
          isFigure: true,
        },
        {
          head: t('forecast-trusted.promises'),
          cell: ({ reliability }) => t.number(reliability.promises),
          isFigure: true,
        },
        { head: t('forecast-trusted.whole'), ...figure((one) => t.percent(one.wholeShare)) },
        { head: t('forecast-trusted.on-time'), ...figure((one) => t.percent(one.onTimeShare)) },
        { head: t('forecast-trusted.called-off'), ...figure((one) => t.number(one.calledOff)) },
        { head: t('forecast-trusted.late'), ...figure((one) => t.number(one.meanLateDays)) },
      ]}
      rows={props.rows}
      keyOf={({ unitId }) => unitId}
    />
  )
}
