import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { TableScroll } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ServedDay } from './served-day.ts'

type Props = { days: readonly ServedDay[]; today: string }

/** Today and the next service day: what is on the plate, and how many plates. */
export function KitchenDayTables(props: Props) {
  return (
    <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
      <MenuTable {...props} />
      <PortionTable {...props} />
    </div>
  )
}

const STATUS_TONES = { draft: 'warning', adopted: 'good', announced: 'good' } as const

function MenuTable({ days, today }: Props) {
  const t = useTranslate()
  return (
    <DayTable
      caption={t('kitchen-today.menu')}
      heads={days.map((day) => (
        <th key={day.on} scope="col">
          <DayName on={day.on} today={today} />{' '}
          <StatusBadge tone={STATUS_TONES[day.status]}>
            {t(`menu-week-status.${day.status}`)}
          </StatusBadge>
        </th>
      ))}
    >
      <tbody>
        {COURSES.map((course) => (
          <tr key={course}>
            <th scope="row" className="font-normal! text-soft!">
              {t(`course.${course}`)}
            </th>
            {days.map((day) => (
              <td key={day.on}>
                <Dish dish={day.dishes.find((dish) => dish.course === course)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DayTable>
  )
}

function PortionTable({ days, today }: Props) {
  const t = useTranslate()
  const groups = new Map(days.flatMap((day) => day.groups.map((group) => [group.key, group])))
  return (
    <DayTable
      caption={t('kitchen-today.portions')}
      heads={days.map(({ on }) => (
        <th key={on} scope="col" className="figure">
          <DayName on={on} today={today} />
        </th>
      ))}
    >
      <tbody>
        {[...groups].map(([key, { groupKind }]) => (
          <tr key={key}>
            <th scope="row" className="py-1! font-normal! text-soft!">
              {t.code('group', groupKind)}
            </th>
            {days.map((day) => (
              <td key={day.on} className="figure py-1!">
                {t.number(day.groups.find((group) => group.key === key)?.portions ?? 0, 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('figure.total')}</th>
          {days.map(({ on, portions }) => (
            <td key={on} className="figure">
              {t.number(portions, 0)}
            </td>
          ))}
        </tr>
      </tfoot>
    </DayTable>
  )
}

function DayTable(props: { caption: string; heads: ReactNode; children: ReactNode }) {
  return (
    <TableScroll label={props.caption}>
      <table className="table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <td className="border-b border-ink" />
            {props.heads}
          </tr>
        </thead>
        {props.children}
      </table>
    </TableScroll>
  )
}

function DayName({ on, today }: { on: string; today: string }) {
  const t = useTranslate()
  return on === today ? t('kitchen-today.today') : t.shortDay(on)
}

function Dish({ dish }: { dish: ServedDay['dishes'][number] | undefined }) {
  const t = useTranslate()
  if (!dish) return <span className="text-soft">{t('kitchen-today.open')}</span>
  return (
    <Link className="link font-semibold" to={`/recipes/${dish.code}`}>
      {nameIn(t.locale, dish)}
    </Link>
  )
}
