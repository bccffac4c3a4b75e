import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ExpectedDays } from './expected-days.tsx'
import { foodNameIn } from './food-name.ts'
import { GrowthBar } from './growth-bar.tsx'
import { growthShare, isOverdue, type ProductionCycle } from './production-cycle.ts'
import { hasCycles, type ProductionUnit } from './production-unit.ts'
import { UnitFacts } from './unit-facts.tsx'

/** Cycles of one card: the next two harvests are enough to know what grows. */
const SHOWN = 2

export function UnitCard(props: {
  unit: ProductionUnit
  cycles: readonly ProductionCycle[]
  today: string
  children: ReactNode
}) {
  const t = useTranslate()
  const { unit, cycles, today } = props
  const running = cycles.filter(({ status }) => status === 'running')
  return (
    <article className="flex flex-col border-t border-ink pt-3 pb-5">
      <h3 className="text-heading">
        <Link className="link" to={`/units/${unit.id}`}>
          {unit.name}
        </Link>
      </h3>
      <p className="text-small text-soft">
        <UnitFacts unit={unit} />
      </p>
      <ul className="mt-3 grid gap-2.5">
        {running.slice(0, SHOWN).map((cycle) => (
          <CardCycle key={cycle.id} {...{ cycle, today }} />
        ))}
        {running.length === 0 && hasCycles(unit.kind) && (
          <li className="text-soft">{t('unit.nothing-grows')}</li>
        )}
      </ul>
      <div className="mt-auto pt-3">{props.children}</div>
    </article>
  )
}

function CardCycle({ cycle, today }: { cycle: ProductionCycle; today: string }) {
  const t = useTranslate()
  const share = growthShare(cycle, today)
  return (
    <li>
      <p className="mb-1 flex flex-wrap justify-between gap-x-3">
        <span className="font-semibold">{foodNameIn(t.locale, cycle)}</span>
        <span className="text-soft tabular-nums">
          {isOverdue(cycle, today) ? (
            <StatusBadge tone="warning">{t('cycle.overdue')}</StatusBadge>
          ) : (
            <ExpectedDays {...{ cycle, today }} />
          )}
        </span>
      </p>
      {share !== undefined && <GrowthBar share={share} />}
    </li>
  )
}
