import { Link } from '@remix-run/react'
import { BulletBar, standing } from '#app/components/bars.tsx'
import { TableScroll } from '#app/components/data-table.tsx'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import type { Amount } from '#app/features/menus/menu-nutrition.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { AuditedNutrient } from './planned-nutrition.ts'

type Props = {
  rows: readonly AuditedNutrient[]
  nutrients: readonly Nutrient[]
  days: readonly string[]
  hrefOf: (serviceOn: string, nutrient: string) => string
}

/** Nutrients down, days across; each figure opens its way back to recipe, food and source. */
export function NutrientTable({ rows, nutrients, days, hrefOf }: Props) {
  const t = useTranslate()
  return (
    <TableScroll label={t('audit.table')}>
      <table className="table is-wide audit-table">
        <caption className="sr-only">{t('audit.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('audit.nutrient')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {t.shortDay(day)}
              </th>
            ))}
            <th scope="col">{t('audit.week-mean')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <NutrientRow key={row.nutrient} {...{ row, nutrients, days, hrefOf }} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function NutrientRow({ row, ...props }: Omit<Props, 'rows'> & { row: AuditedNutrient }) {
  const t = useTranslate()
  return (
    <tr>
      <th scope="row">
        <NutrientHead row={row} nutrients={props.nutrients} />
      </th>
      {props.days.map((day) => {
        const found = row.days.find(({ serviceOn }) => serviceOn === day)
        return (
          <td key={day}>
            {found ? (
              <Figure
                row={row}
                amount={found.amount}
                isOpen={found.verdict === 'open'}
                href={props.hrefOf(day, row.nutrient)}
              />
            ) : (
              <span className="text-soft">{t('audit.not-served')}</span>
            )}
          </td>
        )
      })}
      <td>
        {row.week && (
          <Figure row={row} amount={row.week.amount} isJudged={row.judgedBy === 'week'} />
        )}
      </td>
    </tr>
  )
}

function NutrientHead({ row, nutrients }: Pick<Props, 'nutrients'> & { row: AuditedNutrient }) {
  const t = useTranslate()
  const nutrient = nutrients.find(({ tagname }) => tagname === row.nutrient)
  const { min, max } = row.band
  const unit = nutrient ? t.code('unit-of', nutrient.unit) : ''
  return (
    <>
      <span className="text-ink">
        {(t.locale === 'id' ? nutrient?.nameId : nutrient?.nameEn) ?? row.nutrient}
      </span>
      <br />
      <span className="text-small">
        {max === undefined ? `≥ ${t.number(min)}` : `${t.number(min)}–${t.number(max)}`} {unit}
      </span>
    </>
  )
}

const signs = { below: '▼ ', above: '▲ ', undecided: '? ', within: '' } as const

function Figure(props: {
  row: AuditedNutrient
  amount: Amount
  isOpen?: boolean
  isJudged?: boolean
  href?: string
}) {
  const t = useTranslate()
  const { row, amount, href } = props
  const { min, max } = row.band
  const bullet = {
    known: amount.least,
    highest: amount.most ?? Number.POSITIVE_INFINITY,
    low: min,
    high: max,
  }
  const isJudged = props.isJudged ?? row.judgedBy === 'day'
  const stand = isJudged && !props.isOpen ? standing(bullet) : 'within'
  const isOut = stand === 'below' || stand === 'above'
  const text = (
    <>
      <span aria-hidden="true">{signs[stand]}</span>
      {amount.most !== amount.least && <span aria-hidden="true">≥ </span>}
      {t.number(amount.least)}
      {isJudged && <span className="sr-only">, {t(`figure.${stand}`)}</span>}
    </>
  )
  return (
    <>
      <BulletBar of={bullet} scaleMax={(max ?? (min ?? 0) * 1.6) * 1.25} isJudged={isJudged} />
      <span className={`text-small ${isOut ? 'font-semibold text-brick' : ''}`}>
        {href ? (
          <Link className="link" to={href}>
            {text}
          </Link>
        ) : (
          text
        )}
      </span>
    </>
  )
}
