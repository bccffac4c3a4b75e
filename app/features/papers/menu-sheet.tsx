import { TableScroll } from '#app/components/data-table.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import {
  dishAt,
  servedDaysOf,
  type WeekDocument,
} from '#app/features/signed-weeks/week-document.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { groupSummaries, openOr } from './group-summary.ts'

/** The week on one page: dishes, then what each group gets and costs. */
export function MenuSheet({ document }: { document: WeekDocument }) {
  return (
    <>
      <DishTable document={document} />
      <GroupTable document={document} />
    </>
  )
}

function DishTable({ document }: { document: WeekDocument }) {
  const t = useTranslate()
  const days = servedDaysOf(document)
  return (
    <TableScroll label={t('paper.menu')}>
      <table className="table is-wide">
        <thead>
          <tr>
            <th scope="col">{t('menu-week.course')}</th>
            {days.map(({ on, isPackage }) => (
              <th key={on} scope="col">
                {t.shortDay(on)}
                {isPackage && <span className="block text-small">{t('package-day.sign')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COURSES.map((course) => (
            <tr key={course}>
              <th scope="row">{t(`course.${course}`)}</th>
              {days.map(({ on }) => {
                const dish = dishAt(document, on, course)
                return <td key={on}>{dish ? nameIn(t.locale, dish) : '–'}</td>
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('menu-figure.portions')}</th>
            {days.map(({ on, portions }) => (
              <td key={on}>{t.number(portions, 0)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </TableScroll>
  )
}

function GroupTable({ document }: { document: WeekDocument }) {
  const t = useTranslate()
  const heads = [
    t('menu-figure.portions'),
    t('menu-figure.energy'),
    t('menu-figure.protein'),
    t('menu-figure.cost'),
    t('menu-figure.ceiling-head'),
  ]
  return (
    <TableScroll label={t('menu-figure.summary')}>
      <table className="table is-wide mt-4">
        <caption>{t('menu-figure.summary')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('menu-figure.group')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupSummaries(document).map((group) => (
            <tr key={group.key}>
              <th scope="row">{t.code('group', group.groupKind)}</th>
              <td className="figure">{t.number(group.portions, 0)}</td>
              <td className="figure">
                {openOr(t, group.energyKcal, (kcal) => `${t.number(kcal, 0)} kkal`)}
              </td>
              <td className="figure">
                {openOr(t, group.proteinGrams, (grams) => `${t.number(grams)} g`)}
              </td>
              <td className="figure">{openOr(t, group.costIdr, t.idr)}</td>
              <td className="figure">{t.idr(group.ceilingIdr)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
