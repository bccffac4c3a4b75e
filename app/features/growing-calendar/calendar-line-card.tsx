import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { StatusBadge, type Tone } from '#app/components/status-badge.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CalendarLine, LineStatus } from './calendar-line.ts'

const TONES: Record<LineStatus, Tone> = {
  proposed: 'warning',
  accepted: 'good',
  changed: 'good',
  declined: 'calm',
}

/** A line in a sentence: sow, stock or house so much of a food. */
export function sayLine(t: Translate, line: CalendarLine): string {
  const food = foodNameIn(t.locale, line).toLowerCase()
  const said = {
    quantity: t.number(line.quantity ?? line.proposedQuantity, 0),
    measure: line.quantityMeasure,
    food,
  }
  if (line.quantityMeasure === 'm²') return t('calendar.sow', said)
  return line.foodCode.startsWith('telur') ? t('calendar.house', said) : t('calendar.stock', said)
}

/** Whom a line grows for: kilograms of each kitchen with its first week. */
function kitchensOf(line: CalendarLine) {
  const byKitchen = new Map<string, { kg: number; weekOn: string }>()
  for (const { kitchenName, weekOn, kg } of line.uses) {
    const before = byKitchen.get(kitchenName)
    byKitchen.set(kitchenName, { kg: (before?.kg ?? 0) + kg, weekOn: before?.weekOn ?? weekOn })
  }
  return [...byKitchen].map(([kitchen, use]) => ({ kitchen, ...use }))
}

export function LineState({ line }: { line: CalendarLine }) {
  const t = useTranslate()
  const isOther = line.quantity !== undefined && line.quantity !== line.proposedQuantity
  return (
    <>
      <StatusBadge tone={TONES[line.status]}>{t(`calendar-status.${line.status}`)}</StatusBadge>
      {line.actorName && (
        <span className="text-small text-soft"> {t('calendar.by', { name: line.actorName })}</span>
      )}
      {isOther && (
        <span className="block text-small text-soft">
          {t('calendar.was', {
            quantity: t.number(line.proposedQuantity, 0),
            measure: line.quantityMeasure,
          })}
        </span>
      )}
      {line.reason && <span className="block text-small text-soft">“{line.reason}”</span>}
      {line.cycleId && (
        <Link className="link block text-small" to={`/units/${line.unitId}/cycles`}>
          {t('calendar.to-cycle')}
        </Link>
      )}
    </>
  )
}

export function LineUses({ line }: { line: CalendarLine }) {
  const t = useTranslate()
  return (
    <ul className="min-w-48">
      {kitchensOf(line).map(({ kitchen, kg, weekOn }) => (
        <li key={kitchen}>
          {t('calendar.for-kitchen', { kitchen, kg: t.kg(kg), week: t.shortDate(weekOn) })}
        </li>
      ))}
    </ul>
  )
}

/** One line as an officer follows it: what, between which days, what comes of it, for whom. */
export function CalendarLineCard(props: { line: CalendarLine; children?: ReactNode }) {
  const t = useTranslate()
  const { line } = props
  const gain = t.idr(line.gainIdr)
  return (
    <article className="border-t border-ink py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="text-heading">{sayLine(t, line)}</h3>
        <div>
          <LineState line={line} />
        </div>
      </div>
      <p className="font-semibold">
        {line.startedOn
          ? t.day(line.startedOn)
          : t('calendar.between', { from: t.day(line.startFrom), until: t.day(line.startUntil) })}
      </p>
      <p>
        {t('calendar.ready', { from: t.date(line.readyFrom), until: t.date(line.readyUntil) })}.{' '}
        {t('calendar.yield', { likely: t.kg(line.likelyKg), low: t.kg(line.lowKg) })}
        {', '}
        {line.isBeforeInputs
          ? t('calendar.saves-before-inputs', { gain })
          : t('calendar.saves', { gain })}
        .
      </p>
      <div className="mt-1 text-soft">
        <LineUses line={line} />
      </div>
      {props.children}
    </article>
  )
}
