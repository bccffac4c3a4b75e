import { DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { sumKg } from '#app/shared/mass.ts'
import { firstDayOf } from '#app/shared/week.ts'
import type { WeeklyHarvest } from './harvest.ts'

const HEIGHT = 96
const STEP = 40
const BAR = 26

/** Bars by week with their table folded below; the last bar is the week that runs. */
export function HarvestChart({ weeks }: { weeks: readonly WeeklyHarvest[] }) {
  const t = useTranslate()
  const totalKg = sumKg(weeks.map(({ kg }) => kg))
  if (totalKg === 0)
    return <p className="text-soft">{t('harvest.none', { weeks: weeks.length })}</p>
  return (
    <figure>
      <figcaption className="mb-2 text-soft">
        {t('harvest.total', { kg: t.kg(totalKg), weeks: weeks.length })}
      </figcaption>
      <Bars weeks={weeks} />
      <details className="mt-2">
        <summary className="cursor-pointer text-small text-soft">{t('harvest.caption')}</summary>
        <DataTable
          caption={t('harvest.caption')}
          isCaptionHidden
          columns={[
            { head: t('harvest.week'), cell: ({ week }) => t.week(week) },
            { head: t('harvest.kg'), cell: ({ kg }) => t.kg(kg), isFigure: true },
          ]}
          rows={weeks}
          keyOf={({ week }) => week}
        />
      </details>
    </figure>
  )
}

function Bars({ weeks }: { weeks: readonly WeeklyHarvest[] }) {
  const t = useTranslate()
  const most = Math.max(...weeks.map(({ kg }) => kg))
  const heightOf = (kg: number) => (kg > 0 ? Math.max(2, (kg / most) * HEIGHT) : 0)
  return (
    <svg
      className="bar max-w-[28rem] fill-current"
      viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT + 36}`}
      aria-hidden="true"
      focusable="false"
    >
      {weeks.map(({ week, kg }, index) => (
        <g key={week} transform={`translate(${index * STEP + (STEP - BAR) / 2} 16)`}>
          <rect
            className={index === weeks.length - 1 ? 'stock' : 'own'}
            y={HEIGHT - heightOf(kg)}
            width={BAR}
            height={heightOf(kg)}
          />
          <text x={BAR / 2} y={HEIGHT - heightOf(kg) - 4} textAnchor="middle" fontSize="10">
            {kg > 0 ? t.number(Math.round(kg)) : ''}
          </text>
          <text x={BAR / 2} y={HEIGHT + 14} textAnchor="middle" fontSize="9" className="fill-soft">
            {t.shortDate(firstDayOf(week))}
          </text>
        </g>
      ))}
      <line
        y1={HEIGHT + 16}
        y2={HEIGHT + 16}
        x2={weeks.length * STEP}
        stroke="currentColor"
        strokeWidth="0.5"
      />
    </svg>
  )
}
