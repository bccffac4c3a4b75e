import { TableScroll } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type PortionPlace, type PortionRow, rowsOfClass, sumsByDay } from './portion-list.ts'

type Props = { places: readonly PortionPlace[]; days: readonly string[] }

/** How many portions go where: the list that travels with the trays. */
export function PortionSheet({ places, days }: Props) {
  const t = useTranslate()
  if (places.length === 0) return <p>{t('portion-list.none')}</p>
  return (
    <TableScroll label={t('paper.portions')}>
      <table className="table is-wide">
        <thead>
          <tr>
            <th scope="col">{t('portion-list.place')}</th>
            <th scope="col">{t('portion-list.class')}</th>
            {days.map((on) => (
              <th key={on} scope="col" className="figure">
                {t.shortDay(on)}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('portion-list.week-sum')}
            </th>
          </tr>
        </thead>
        {places.map((place) => (
          <Place key={place.placeId} place={place} days={days} />
        ))}
        <Totals places={places} days={days} />
      </table>
    </TableScroll>
  )
}

const total = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0)

function Counts({ counts }: { counts: readonly number[] }) {
  const t = useTranslate()
  const cells = counts.map((count, index) => ({ key: String(index), count }))
  return (
    <>
      {cells.map(({ key, count }) => (
        <td key={key} className="figure">
          {t.number(count, 0)}
        </td>
      ))}
      <td className="figure">{t.number(total(counts), 0)}</td>
    </>
  )
}

function Place({ place, days }: { place: PortionPlace; days: readonly string[] }) {
  const t = useTranslate()
  return (
    <tbody className="keep-together">
      <tr>
        <th scope="rowgroup" colSpan={2} className="font-semibold!">
          {place.placeName}
        </th>
        <Counts counts={sumsByDay(place.rows, days.length)} />
      </tr>
      {place.rows.map((row) => (
        <tr key={rowKey(row)}>
          <th scope="row" className="pl-4! font-normal!">
            {t.code('group', row.groupKind)}, {t(`meal.${row.meal}`)}
          </th>
          <td>{t(`portion-list.${row.portionClass}`)}</td>
          <Counts counts={row.portions} />
        </tr>
      ))}
    </tbody>
  )
}

const rowKey = ({ groupKind, meal, portionClass }: PortionRow) =>
  `${groupKind} ${meal} ${portionClass}`

function Totals({ places, days }: Props) {
  const t = useTranslate()
  const all = places.flatMap(({ rows }) => rows)
  const lines = [
    { key: 'small', label: t('portion-list.total-small'), rows: rowsOfClass(places, 'small') },
    { key: 'large', label: t('portion-list.total-large'), rows: rowsOfClass(places, 'large') },
    { key: 'all', label: t('portion-list.total'), rows: all },
  ]
  return (
    <tfoot className="keep-together">
      {lines.map(({ key, label, rows }) => (
        <tr key={key}>
          <th scope="row" colSpan={2}>
            {label}
          </th>
          <Counts counts={sumsByDay(rows, days.length)} />
        </tr>
      ))}
    </tfoot>
  )
}
