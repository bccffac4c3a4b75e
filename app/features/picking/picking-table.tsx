import { Link } from '@remix-run/react'
import { TableScroll } from '#app/components/data-table.tsx'
import { StoredAtLine } from '#app/features/inventory/stored-at.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PickingLine } from './picking-list.ts'

/** The list for who fetches from the store: what, from which lot and place, a box to tick on paper. */
export function PickingTable({ lines }: { lines: readonly PickingLine[] }) {
  const t = useTranslate()
  return (
    <TableScroll label={t('picking.table')}>
      <table className="table">
        <caption className="sr-only">{t('picking.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lot.food')}</th>
            <th scope="col" className="figure">
              {t('picking.need')}
            </th>
            <th scope="col">{t('picking.from')}</th>
            <th scope="col" className="figure">
              {t('picking.take')}
            </th>
            <th scope="col" className="print-only">
              {t('picking.done')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PickingRows key={line.foodId} line={line} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function PickingRows({ line }: { line: PickingLine }) {
  const t = useTranslate()
  const rows = Math.max(1, line.picks.length + (line.missingKg > 0 ? 1 : 0))
  const head = (
    <>
      <th scope="row" rowSpan={rows}>
        {foodNameIn(t.locale, line)}
      </th>
      <td rowSpan={rows} className="figure">
        {t.kg(line.neededKg)}
      </td>
    </>
  )
  return (
    <>
      {line.picks.map((pick, index) => (
        <tr key={pick.lotId}>
          {index === 0 && head}
          <td>
            <Link className="link break-all" to={`/lots/${pick.lotId}`}>
              {pick.code}
            </Link>
            <span className="block text-small text-soft">
              {t('lot.until')} {t.shortDate(pick.useBy)} · <StoredAtLine of={pick} />
            </span>
          </td>
          <td className="figure font-semibold">{t.kg(pick.kg)}</td>
          <td className="print-only">☐</td>
        </tr>
      ))}
      {line.missingKg > 0 && (
        <tr>
          {line.picks.length === 0 && head}
          <td colSpan={3} className="font-semibold text-brick">
            ▲ {t('picking.missing', { kg: t.kg(line.missingKg) })}
          </td>
        </tr>
      )}
    </>
  )
}
