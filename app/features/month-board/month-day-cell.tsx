import { Link } from '@remix-run/react'
import { nameIn } from '#app/features/planning/named.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type MonthDay, type MonthMeal, markOf } from './month-board.ts'

/** The link of a day, so that arrow keys find it. */
export const dayId = (on: string) => `day-${on}`

const SIGNS = {
  within: '✓',
  off: '▼',
  unknown: '?',
  open: '…',
  empty: '+',
  closed: '–',
} as const

const TONES = {
  within: 'text-leaf',
  off: 'text-brick',
  unknown: 'text-soft',
  open: 'text-amber',
  empty: 'text-soft',
  closed: 'text-soft',
} as const

type Props = { day: MonthDay; href: string; isToday: boolean; isOutside: boolean }

/** A day of the month: its mark, its dishes, both meals against their limits, and what it costs. */
export function MonthDayCell({ day, href, isToday, isOutside }: Props) {
  const t = useTranslate()
  const mark = markOf(day)
  const ground = day.isServed ? '' : 'bg-wash'
  return (
    <li
      className={`relative border-b border-line py-2 md:border-r md:px-2 ${ground} ${isOutside ? 'text-soft' : ''} ${isToday ? 'outline-2 -outline-offset-2 outline-leaf' : ''}`}
    >
      <p className="flex items-baseline gap-1.5">
        <Link
          id={dayId(day.on)}
          to={href}
          className="font-semibold after:absolute after:inset-0 hover:underline"
        >
          <span className="text-soft">{t.shortWeekday(day.on)}</span> {t.shortDate(day.on)}
        </Link>
        <span className={`ml-auto font-semibold ${TONES[mark]}`}>
          <span aria-hidden="true">{SIGNS[mark]}</span>
          <span className="sr-only">{t(`month-mark.${mark}`)}</span>
        </span>
      </p>
      {day.reason && <p className="text-small">{day.reason}</p>}
      {day.isPackage && <p className="text-small">{t('package-day.sign')}</p>}
      {day.isServed && <ServedDay day={day} />}
    </li>
  )
}

function ServedDay({ day }: { day: MonthDay }) {
  const t = useTranslate()
  if (day.dishes.length === 0) {
    return <p className="text-small text-soft">{t('month-board.no-dish')}</p>
  }
  return (
    <>
      <ul className="my-1 text-small leading-snug">
        {day.dishes.map((dish) => (
          <li key={dish.course} className="md:truncate" title={nameIn(t.locale, dish)}>
            {nameIn(t.locale, dish)}
          </li>
        ))}
      </ul>
      {day.meals.map((meal) => (
        <MealLine key={meal.meal} meal={meal} />
      ))}
      <p className="text-small text-soft tabular-nums">
        {t('month-board.day-cost', {
          idr: t.idr(day.foodIdr),
          portions: t.number(day.portions, 0),
        })}
      </p>
    </>
  )
}

function MealLine({ meal }: { meal: MonthMeal }) {
  const t = useTranslate()
  const { off, most, open, groups } = meal
  const isDear = most !== undefined && most.idr > most.ceilingIdr
  return (
    <div className="text-small tabular-nums">
      <span className="text-soft">{t(`menu-window.${meal.meal}`)}</span>{' '}
      <span className="whitespace-nowrap">
        {open === groups
          ? t('month-mark.open')
          : t('month-board.within', { within: meal.within, groups })}
      </span>{' '}
      {most && (
        <span className={`whitespace-nowrap ${isDear ? 'text-brick' : ''}`}>
          {isDear && <span aria-hidden="true">▲ </span>}
          {t.idr(most.idr)}
          {most.isUnpriced && '+'}
          <span className="sr-only">
            {' '}
            {t('month-board.ceiling', { idr: t.idr(most.ceilingIdr) })}
          </span>
        </span>
      )}
      {off.length > 0 && (
        <span className="block text-brick">
          <span aria-hidden="true">▼ </span>
          <span className="sr-only">{t('month-mark.off')}: </span>
          {off.map((kind) => t.code('group-short', kind)).join(', ')}
        </span>
      )}
    </div>
  )
}
