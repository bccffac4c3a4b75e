import { TableScroll } from '#app/components/data-table.tsx'
import type {
  DocumentGroup,
  DocumentNutrient,
  WeekDocument,
} from '#app/features/signed-weeks/week-document.ts'
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

type GroupProps = { group: DocumentGroup; document: WeekDocument }

const servedDays = ({ portions }: DocumentGroup) =>
  portions.filter((day) => day.portions > 0).map(({ on }) => on)

function GroupTable({ group, document }: GroupProps) {
  const t = useTranslate()
  const heads = [
    t('nutrition-sheet.band'),
    ...servedDays(group).map((on) => t.shortDay(on)),
    t('nutrition-sheet.mean'),
  ]
  return (
    <TableScroll label={groupTitle(t, group)}>
      <table className="table is-wide keep-together mt-4">
        <caption>{groupTitle(t, group)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('nutrition-sheet.nutrient')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="figure">
                {head}
              </th>
            ))}
            <th scope="col">{t('nutrition-sheet.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {group.nutrients.map((nutrient) => (
            <NutrientRow
              key={nutrient.tagname}
              nutrient={nutrient}
              group={group}
              document={document}
            />
          ))}
          <CostRow group={group} />
        </tbody>
      </table>
    </TableScroll>
  )
}

function NutrientRow(props: GroupProps & { nutrient: DocumentNutrient }) {
  const t = useTranslate()
  const { nutrient, group, document } = props
  const digits = digitsOf(nutrient.tagname)
  const dayOn = (on: string) => nutrient.days.find((day) => day.on === on)
  return (
    <tr>
      <th scope="row">{nutrientWord(t, document, nutrient.tagname)}</th>
      <td className="figure">{bandText(t, nutrient, digits)}</td>
      {servedDays(group).map((on) => (
        <td key={on} className="figure">
          {figureText(t, dayOn(on), digits)}
        </td>
      ))}
      <td className="figure">{nutrient.week ? figureText(t, nutrient.week, digits) : '–'}</td>
      <td>{verdictText(t, nutrient)}</td>
    </tr>
  )
}

function CostRow({ group }: { group: DocumentGroup }) {
  const t = useTranslate()
  return (
    <tr>
      <th scope="row">{t('nutrition-sheet.cost')}</th>
      <td className="figure">≤ {t.number(group.ceilingIdr, 0)}</td>
      {servedDays(group).map((on) => (
        <td key={on} className="figure">
          {t.number(group.costs.find((cost) => cost.on === on)?.idr, 0)}
        </td>
      ))}
      <td className="figure">–</td>
      <td />
    </tr>
  )
}
