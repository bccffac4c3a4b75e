import { TableScroll } from '#app/components/data-table.tsx'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import type { Requirement } from '#app/features/foods/requirement.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

const keyOf = ({ lifeStage, sex }: Requirement) => `${lifeStage} ${sex}`

/** AKG as the regulation prints it: a row a group, a column a nutrient, increments with a plus. */
export function RequirementTable(props: {
  requirements: readonly Requirement[]
  nutrients: readonly Nutrient[]
}) {
  const t = useTranslate()
  const stated = new Set(props.requirements.map(({ nutrient }) => nutrient))
  const nutrients = props.nutrients.filter(({ tagname }) => stated.has(tagname))
  const groups = [...new Map(props.requirements.map((one) => [keyOf(one), one])).values()]
  const amounts = new Map(props.requirements.map((one) => [`${keyOf(one)} ${one.nutrient}`, one]))
  return (
    <TableScroll label={t('requirement.akg')}>
      <table className="table is-wide">
        <caption className="sr-only">{t('requirement.akg')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('requirement.life-stage')}</th>
            {nutrients.map((one) => (
              <th key={one.tagname} scope="col" className="figure">
                {t.locale === 'id' ? one.nameId : one.nameEn}
                <span className="block text-small">{t.code('unit-of', one.unit)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={keyOf(group)}>
              <th scope="row" className="whitespace-nowrap">
                {t.code('life-stage', group.lifeStage)} {sexOf(t, group)}
              </th>
              {nutrients.map(({ tagname }) => (
                <td key={tagname} className="figure">
                  {group.isIncrement && t('requirement.increment')}
                  {t.number(amounts.get(`${keyOf(group)} ${tagname}`)?.amountPerDay, 3)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

const sexOf = (t: ReturnType<typeof useTranslate>, { sex }: Requirement) =>
  sex === 'any' ? '' : `(${t.code('sex', sex)})`
