import { Link } from '@remix-run/react'
import type { Answer } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { CycleTable } from './cycle-table.tsx'
import { EndCycleForm } from './end-cycle-form.tsx'
import type { ProductionCycle } from './production-cycle.ts'
import type { ProductionUnit } from './production-unit.ts'
import { type StartableFood, StartCycleForm } from './start-cycle-form.tsx'

type Cycles = readonly ProductionCycle[]

/** What runs and is planned, and what has ended. */
export function CycleTables(props: { current: Cycles; ended: Cycles; today: string }) {
  const t = useTranslate()
  const { current, ended, today } = props
  return (
    <>
      <CycleTable
        caption={t('cycle.current')}
        cycles={current}
        today={today}
        empty={t('cycle.none')}
      />
      <div className="mt-8">
        <CycleTable
          caption={t('cycle.ended')}
          cycles={ended}
          today={today}
          empty={t('cycle.none-ended')}
        />
      </div>
    </>
  )
}

/** Start one; end one that runs. */
export function CycleForms(props: {
  unit: ProductionUnit
  foods: readonly StartableFood[]
  current: Cycles
  today: string
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const { current, today, answer } = props
  return (
    <>
      <Section title={t('cycle.start')}>
        <StartCycleForm {...props} />
      </Section>
      {current.length > 0 && (
        <Section title={t('cycle.end')}>
          <EndCycleForm cycles={current} today={today} answer={answer} />
        </Section>
      )}
    </>
  )
}

const SHOWN = 4

/** The next harvests of a unit, and the way to all its cycles. */
export function GrowingNow({
  cycles,
  today,
  href,
}: {
  cycles: Cycles
  today: string
  href: string
}) {
  const t = useTranslate()
  return (
    <Section title={t('unit.grows')}>
      <CycleTable
        caption={t('cycle.current')}
        cycles={cycles.slice(0, SHOWN)}
        today={today}
        empty={t('cycle.none')}
        isCaptionHidden
      />
      {cycles.length > SHOWN && (
        <Link className="link" to={href}>
          {t('cycle.more', { count: cycles.length })}
        </Link>
      )}
    </Section>
  )
}
