import type { Answer } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CalendarLine } from './calendar-line.ts'
import { CalendarLineCard } from './calendar-line-card.tsx'
import { CalendarTable } from './calendar-table.tsx'
import { DecideLineForm } from './decide-line-form.tsx'

type Props = {
  soon: readonly CalendarLine[]
  later: readonly CalendarLine[]
  decided: readonly CalendarLine[]
  until: string
  mayDecide: boolean
  answer: Answer | undefined
  answered: string | undefined
}

/** What to start soon with its decision, what comes later, and what was decided before. */
export function CalendarSections(props: Props) {
  const t = useTranslate()
  const { soon, later, decided, until, mayDecide, answer, answered } = props
  return (
    <>
      <Section title={t('calendar.soon')}>
        {soon.length === 0 && <p className="text-soft">{t('calendar.soon-none')}</p>}
        {soon.map((line) => (
          <CalendarLineCard key={line.id} line={line}>
            {mayDecide && line.status === 'proposed' && (
              <DecideLineForm {...{ line, answer, answered }} />
            )}
          </CalendarLineCard>
        ))}
      </Section>
      <Section title={t('calendar.later', { day: t.date(until) })}>
        <CalendarTable
          caption={t('calendar.later', { day: t.date(until) })}
          lines={later}
          empty={t('calendar.later-none')}
        />
      </Section>
      {decided.length > 0 && (
        <Section title={t('calendar.decided')}>
          <CalendarTable caption={t('calendar.decided')} lines={decided} empty="" />
        </Section>
      )}
    </>
  )
}
