import { TableScroll } from '#app/components/data-table.tsx'
import { type Named, nameIn } from '#app/features/planning/named.ts'
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export type PlannedCell = { kitchenId: string; serviceOn: string; course: Course } & Named

type Props = {
  kitchen: { id: string; name: string }
  cells: readonly PlannedCell[]
}

/** What one kitchen serves by the plan; a course that is left out shows a dash. */
export function PlanMenuTable({ kitchen, cells }: Props) {
  const t = useTranslate()
  const own = cells.filter(({ kitchenId }) => kitchenId === kitchen.id)
  const days = [...new Set(own.map(({ serviceOn }) => serviceOn))].sort()
  return (
    <TableScroll label={kitchen.name}>
      <table className="table is-wide">
        <caption>{kitchen.name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('menu-week.course')}</th>
            {days.map((on) => (
              <th key={on} scope="col">
                {t.shortDay(on)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COURSES.map((course) => (
            <tr key={course}>
              <th scope="row">{t(`course.${course}`)}</th>
              {days.map((on) => {
                const cell = own.find((one) => one.serviceOn === on && one.course === course)
                return <td key={on}>{cell ? nameIn(t.locale, cell) : '–'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
