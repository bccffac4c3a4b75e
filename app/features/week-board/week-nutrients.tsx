import { BulletFigure } from '#app/components/bars.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { nutrientFigure, OpenFigure, useNutrientRow } from './board-figures.tsx'
import type { NutrientRow } from './board-group.ts'
import type { BoardGroup } from './board-page.ts'
import type { BoardNutrient } from './week-board.ts'

type Props = { group: BoardGroup; nutrients: readonly BoardNutrient[] }

/** Floors that the body can make up for over days: the mean of a portion of the week. */
export function WeekNutrients({ group, nutrients }: Props) {
  const t = useTranslate()
  const weekly = group.figures.nutrients.filter(({ per }) => per === 'horizon')
  if (weekly.length === 0) return null
  return (
    <section aria-label={t('menu-figure.per-week')} className="mt-5">
      <h2 className="mb-1">{t('menu-figure.per-week')}</h2>
      <dl className="grid grid-cols-2 gap-x-6 tabular-nums sm:grid-cols-3">
        {weekly.map((row) => (
          <WeekNutrient key={row.nutrient} row={row} nutrients={nutrients} />
        ))}
      </dl>
    </section>
  )
}

function WeekNutrient(props: { row: NutrientRow; nutrients: readonly BoardNutrient[] }) {
  const { row } = props
  const { name, limits, digits } = useNutrientRow(row, props.nutrients)
  const figure = row.week && nutrientFigure(row, row.week, digits)
  return (
    <div className="border-b border-line py-2">
      <dt className="flex justify-between gap-2 text-soft">
        <span className="font-medium">{name}</span>
        <span className="text-small">{limits}</span>
      </dt>
      <dd>
        {figure && (figure.isOpen ? <OpenFigure {...figure} /> : <BulletFigure {...figure} />)}
      </dd>
    </div>
  )
}
