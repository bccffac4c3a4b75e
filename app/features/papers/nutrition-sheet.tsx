import { TableScroll } from '#app/components/data-table.tsx'
import type { DocumentGroup, WeekDocument } from '#app/features/signed-weeks/week-document.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import {
  bandText,
  digitsOf,
  figureText,
  groupTitle,
  nutrientWord,
  verdictText,
} from './nutrition-text.ts'

type Props = { document: WeekDocument; rules?: string }

/** What a portion of each group gives, day by day and over the week, against its limits. */
export function NutritionSheet({ document, rules }: Props) {
  const t = useTranslate()
  return (
    <>
      {document.groups.map((group) => (
        <GroupTable key={group.key} group={group} document={document} />
      ))}
      <p className="mt-3 text-small">{t('nutrition-sheet.note')}</p>
      {rules && <p className="text-small">{t('papers.rules', { rules })}</p>}
    </>
  )
}

function GroupTable({ group, document }: { group: DocumentGroup; document: WeekDocument }) {
  const t = useTranslate()
  const served = group.portions.filter(({ portions }) => portions > 0).map(({ on }) => on)
  return (
    <TableScroll label={groupTitle(t, group)}>
      <table className="table is-wide keep-together mt-4">
        <caption>{groupTitle(t, group)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('nutrition-sheet.nutrient')}</th>
            <th scope="col" className="figure">
              {t('nutrition-sheet.band')}
            </th>
            {served.map((on) => (
              <th key={on} scope="col" className="figure">
                {t.shortDay(on)}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('nutrition-sheet.mean')}
            </th>
            <th scope="col">{t('nutrition-sheet.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {group.nutrients.map((nutrient) => {
            const digits = digitsOf(nutrient.tagname)
            return (
              <tr key={nutrient.tagname}>
                <th scope="row">{nutrientWord(t, document, nutrient.tagname)}</th>
                <td className="figure">{bandText(t, nutrient, digits)}</td>
                {served.map((on) => (
                  <td key={on} className="figure">
                    {figureText(
                      t,
                      nutrient.days.find((day) => day.on === on),
                      digits,
                    )}
                  </td>
                ))}
                <td className="figure">
                  {nutrient.week ? figureText(t, nutrient.week, digits) : '–'}
                </td>
                <td>{verdictText(t, nutrient)}</td>
              </tr>
            )
          })}
          <tr>
            <th scope="row">{t('nutrition-sheet.cost')}</th>
            <td className="figure">≤ {t.number(group.ceilingIdr, 0)}</td>
            {served.map((on) => (
              <td key={on} className="figure">
                {t.number(group.costs.find((cost) => cost.on === on)?.idr, 0)}
              </td>
            ))}
            <td className="figure">–</td>
            <td />
          </tr>
        </tbody>
      </table>
    </TableScroll>
  )
}
