import { PrintSheet } from '#app/components/print-sheet.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { BoardCell, BoardDay, BoardGroup, WeekBoard } from './week-board.ts'

type Group = BoardGroup
type Props = Pick<WeekBoard, 'kitchen' | 'week' | 'status' | 'plan' | 'days' | 'cells' | 'groups'>

/** The week on paper: dishes, then what each group gets, then who signs. */
export function MenuPrintSheet({ kitchen, week, days, cells, groups, ...board }: Props) {
  const t = useTranslate()
  const served = days.filter(({ isServed }) => isServed)
  return (
    <div className="print-only">
      <PrintSheet
        isLandscape
        letterhead={[kitchen.institutionName, kitchen.name]}
        title={t('menu-week.print-title')}
        facts={[
          { label: t('menu-week.week'), value: t.serviceWeek(week) },
          { label: t('menu-week.state'), value: <State {...board} /> },
          ...(kitchen.isExample ? [{ label: t('app.example'), value: t('app.example-note') }] : []),
        ]}
        signatures={[
          { role: t('signature.head-of-kitchen') },
          { role: t('signature.nutrition-supervisor') },
          { role: t('signature.head-of-institution'), place: `${kitchen.regencyName},` },
        ]}
      >
        <PrintedMenu served={served} cells={cells} />
        <PrintedGroups groups={groups} />
      </PrintSheet>
    </div>
  )
}

/** Dishes that a plan proposes are no menu yet: the paper says so. */
function State({ status, plan }: Pick<WeekBoard, 'status' | 'plan'>) {
  const t = useTranslate()
  const isProposed = status === 'draft' && plan?.status === 'proposed'
  return isProposed ? t('plan-status.proposed') : t(`menu-week-status.${status}`)
}

function PrintedMenu({ served, cells }: { served: BoardDay[]; cells: readonly BoardCell[] }) {
  const t = useTranslate()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('menu-week.course')}</th>
          {served.map(({ on }) => (
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
            {served.map(({ on }) => {
              const dish = cells.find((one) => one.serviceOn === on && one.course === course)?.dish
              return <td key={on}>{dish ? nameIn(t.locale, dish) : '–'}</td>
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('menu-figure.portions')}</th>
          {served.map(({ on, portions }) => (
            <td key={on}>{t.number(portions)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

function meanOf({ figures }: Group, nutrient: string) {
  const row = figures.nutrients.find((one) => one.nutrient === nutrient)
  return row && row.days.length > 0 ? mean(row.days.map(({ amount }) => amount.least)) : undefined
}

function PrintedGroups({ groups }: { groups: readonly Group[] }) {
  const t = useTranslate()
  return (
    <table className="table mt-4">
      <caption>{t('menu-figure.summary')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('menu-figure.group')}</th>
          <th scope="col" className="figure">
            {t('menu-figure.portions')}
          </th>
          <th scope="col" className="figure">
            {t('menu-figure.energy')}
          </th>
          <th scope="col" className="figure">
            {t('menu-figure.protein')}
          </th>
          <th scope="col" className="figure">
            {t('menu-figure.cost')}
          </th>
          <th scope="col" className="figure">
            {t('menu-figure.ceiling-head')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const { costs } = group.figures
          const costIdr = costs.length > 0 ? mean(costs.map(({ cost }) => cost.idr)) : undefined
          return (
            <tr key={group.key}>
              <th scope="row">{t.code('group', group.groupKind)}</th>
              <td className="figure">{t.number(group.portions)}</td>
              <td className="figure">{t.number(meanOf(group, 'ENERC_KCAL'), 0)} kkal</td>
              <td className="figure">{t.number(meanOf(group, 'PROCNT'), 1)} g</td>
              <td className="figure">{t.idr(costIdr)}</td>
              <td className="figure">{t.idr(group.ceilingIdr)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
