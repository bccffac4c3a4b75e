import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CapacityUse } from './beneficiary-group.ts'
import type { HeadcountWeek } from './headcount-week.ts'

const ROWS = [
  { word: 'school', portions: 'schoolPortions', over: 'overSchool' },
  { word: 'mother', portions: 'motherToddlerPortions', over: 'overMotherToddler' },
  { word: 'total', portions: 'totalPortions', over: 'overTotal' },
] as const

/** What the days add up to against what the kitchen may serve, quota by quota. */
export function CapacityRows({ days, uses, capacity }: HeadcountWeek) {
  const t = useTranslate()
  return (
    <tfoot>
      {ROWS.map((row, index) => (
        <tr key={row.word} className={index > 0 ? '*:border-t-line!' : ''}>
          <th scope="row" className="font-semibold!">
            {t(`beneficiary-sum.${row.word}`)}
          </th>
          <td className="figure font-normal! text-soft">
            {capacity && `≤ ${t.number(capacity[row.portions], 0)}`}
          </td>
          {days.map((day, at) => (
            <td key={day.on} className="figure">
              {day.isServed ? <Sum use={uses[at]} row={row} /> : '–'}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  )
}

function Sum({ use, row }: { use: CapacityUse | undefined; row: (typeof ROWS)[number] }) {
  const t = useTranslate()
  if (!use) return null
  const over = use[row.over]
  if (over === 0) return t.number(use[row.portions], 0)
  return (
    <span className="text-brick">
      <span aria-hidden="true">▲ </span>
      {t.number(use[row.portions], 0)}
      <span className="sr-only"> {t('beneficiary.capacity-over', { count: over })}</span>
    </span>
  )
}
