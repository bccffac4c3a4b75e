import { DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { GrowthParameter } from './growth-parameter.ts'

/** A share is shown in percent, everything else in its own unit. */
const isShare = (parameter: string) => parameter.includes('share')

/** The figures that a plan of this food rests on, each with its source and how sure it is. */
export function GrowthParameterTable({ parameters }: { parameters: readonly GrowthParameter[] }) {
  const t = useTranslate()
  const figure = (one: GrowthParameter, value: number | undefined) =>
    value !== undefined && isShare(one.parameter)
      ? `${t.number(value * 100, 1)} %`
      : t.number(value, 2)
  return (
    <DataTable
      caption={t('growth.caption')}
      isCaptionHidden
      rows={parameters}
      keyOf={({ parameter }) => parameter}
      empty={<p className="text-soft">{t('growth.none')}</p>}
      columns={[
        { head: t('growth.what'), cell: ({ parameter }) => t.code('growth', parameter) },
        { head: t('growth.low'), isFigure: true, cell: (one) => figure(one, one.low) },
        { head: t('growth.typical'), isFigure: true, cell: (one) => figure(one, one.typical) },
        { head: t('growth.high'), isFigure: true, cell: (one) => figure(one, one.high) },
        {
          head: t('growth.source'),
          cell: ({ source, confidence }) => (
            <span className="text-small text-soft">
              {source} · {t.code('growth-confidence', confidence)}
            </span>
          ),
        },
      ]}
    />
  )
}
