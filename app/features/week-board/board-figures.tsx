import { type Bullet, BulletFigure } from '#app/components/bars.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CostDay, NutrientDay, NutrientRow } from './board-group.ts'
import type { BoardGroup } from './board-page.ts'
import { limitsText } from './limits-text.ts'
import type { BoardDay, BoardNutrient } from './week-board.ts'
import { DayHeads, dayClass } from './week-board-table.tsx'

type Columns = { days: readonly BoardDay[]; shownDay: string | undefined }
type Props = Columns & { group: BoardGroup; nutrients: readonly BoardNutrient[] }

/** Cost and nutrients of one portion under each day. */
export function BoardFigures({ group, nutrients, ...columns }: Props) {
  const t = useTranslate()
  const { figures, ceilingIdr } = group
  const daily = figures.nutrients.filter(({ per }) => per === 'day')
  return (
    <table className="w-full table-fixed border-collapse tabular-nums">
      <caption className="sr-only">
        {t.code('group', group.groupKind)}, {t('menu-figure.per-day')}
      </caption>
      <DayHeads {...columns} isHidden />
      <tbody className="border-t border-ink">
        <CostRow {...columns} costs={figures.costs} ceilingIdr={ceilingIdr} />
        {daily.map((row) => (
          <NutrientLine key={row.nutrient} {...columns} row={row} nutrients={nutrients} />
        ))}
      </tbody>
    </table>
  )
}

function RowHead({ name, limits }: { name: string; limits: string }) {
  return (
    <th
      scope="row"
      className="border-b border-line py-2 pr-2.5 text-left align-top font-medium text-soft"
    >
      {name}
      <br />
      <span className="text-small font-normal">{limits}</span>
    </th>
  )
}

type Figure = { of: Bullet; scaleMax: number; digits: number; isOpen: boolean }

/** A figure of a day that lacks a dish is told without a judgement. */
function FigureCell(props: { className: string; figure: Figure | undefined }) {
  const { figure } = props
  return (
    <td className={`border-b border-line px-2.5 py-2 align-top ${props.className}`}>
      {figure && (figure.isOpen ? <OpenFigure {...figure} /> : <BulletFigure {...figure} />)}
    </td>
  )
}

export function OpenFigure({ of, digits }: { of: Bullet; digits: number }) {
  const t = useTranslate()
  return (
    <div>
      <svg className="bar" height="14" aria-hidden="true" focusable="false">
        <rect className="ground" y="2" width="100%" height="10" />
      </svg>
      <span className="text-small text-soft">
        {of.known === 0 ? '–' : t.number(of.known, digits)} <span aria-hidden="true">…</span>
        <span className="sr-only">, {t('menu-figure.open-day')}</span>
      </span>
    </div>
  )
}

/** A bar ends somewhat beyond its limit, so that what is above it still shows. */
const BEYOND = 1.25

function costFigure({ cost, verdict }: CostDay, ceilingIdr: number): Figure {
  const isWhole = cost.unpricedFoodIds.length === 0
  const highest = isWhole ? cost.idr : Number.POSITIVE_INFINITY
  const of = { known: cost.idr, highest, high: ceilingIdr }
  return { of, scaleMax: ceilingIdr * BEYOND, digits: 0, isOpen: verdict === 'open' }
}

type CostRowProps = Columns & { costs: readonly CostDay[]; ceilingIdr: number }

function CostRow({ days, shownDay, ceilingIdr, costs }: CostRowProps) {
  const t = useTranslate()
  return (
    <tr>
      <RowHead
        name={t('menu-figure.cost')}
        limits={t('menu-figure.ceiling', { ceiling: t.idr(ceilingIdr) })}
      />
      {days.map(({ on }) => {
        const found = costs.find(({ serviceOn }) => serviceOn === on)
        const figure = found && costFigure(found, ceilingIdr)
        return <FigureCell key={on} className={dayClass(on, shownDay)} figure={figure} />
      })}
    </tr>
  )
}

/** What a row is called, its limits, and how finely its figures are told. */
export function useNutrientRow(row: NutrientRow, nutrients: readonly BoardNutrient[]) {
  const t = useTranslate()
  const nutrient = nutrients.find(({ tagname }) => tagname === row.nutrient)
  const digits = (row.band.max ?? row.band.min ?? 0) >= 100 ? 0 : 1
  return {
    name: nutrient ? nameIn(t.locale, nutrient) : row.nutrient,
    limits: limitsText(t, row.band, { unit: nutrient?.unit ?? '', digits }),
    digits,
  }
}

/** A floor alone is drawn in the middle of its bar. */
const scaleOf = ({ band }: NutrientRow) => (band.max ?? (band.min ?? 0) * 1.6) * BEYOND

type Judged = Pick<NutrientDay, 'amount' | 'verdict'>

/** As a bullet bar takes it: without an upper end, anything may still be there. */
export function nutrientFigure(row: NutrientRow, judged: Judged, digits: number): Figure {
  const { amount, verdict } = judged
  const highest = amount.most ?? Number.POSITIVE_INFINITY
  const of = { known: amount.least, highest, low: row.band.min, high: row.band.max }
  return { of, scaleMax: scaleOf(row), digits, isOpen: verdict === 'open' }
}

type LineProps = Columns & { row: NutrientRow; nutrients: readonly BoardNutrient[] }

function NutrientLine({ days, shownDay, row, nutrients }: LineProps) {
  const { name, limits, digits } = useNutrientRow(row, nutrients)
  return (
    <tr>
      <RowHead name={name} limits={limits} />
      {days.map(({ on }) => {
        const day = row.days.find(({ serviceOn }) => serviceOn === on)
        const figure = day && nutrientFigure(row, day, digits)
        return <FigureCell key={on} className={dayClass(on, shownDay)} figure={figure} />
      })}
    </tr>
  )
}
