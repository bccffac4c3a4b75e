import { Link } from '@remix-run/react'
import { Section } from '#app/components/page.tsx'
import type { GateWindow } from '#app/features/kitchens/kitchen.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { clockTime } from '#app/shared/day.ts'
import type { CapacityRule } from './beneficiary-group.ts'
import type { ReachRule } from './beneficiary-place.ts'
import { ReachWords } from './capacity-proof.tsx'

type Props = {
  hasCertifiedCook: boolean
  capacity?: CapacityRule
  reach?: ReachRule
  gates: readonly GateWindow[]
  /** Missing: this person may not change the kitchen. */
  changeHref?: string
}

/** What the certificates, the rules and the gate let a kitchen serve. */
export function KitchenCapacity({ hasCertifiedCook, capacity, reach, ...props }: Props) {
  const t = useTranslate()
  return (
    <Section title={t('kitchen.capacity')}>
      <p className="mb-2 max-w-[72ch]">
        {capacity
          ? t(`beneficiary.capacity-${hasCertifiedCook ? 'cook' : 'no-cook'}`, {
              limit: capacity.totalPortions,
              school: capacity.schoolPortions,
              mother: capacity.motherToddlerPortions,
            })
          : t('beneficiary.no-rule')}
      </p>
      <p className="mb-2 max-w-[72ch] text-soft">
        <ReachWords rule={reach} />
      </p>
      {props.gates.map(({ direction, fromMinute, untilMinute }) => (
        <p key={`${direction} ${fromMinute}`}>
          {t(`kitchen.gate-${direction}`, {
            from: clockTime(fromMinute),
            until: clockTime(untilMinute),
          })}
        </p>
      ))}
      {props.changeHref && (
        <p className="mt-3">
          <Link className="link" to={props.changeHref}>
            {t('kitchen.change')}
          </Link>
        </p>
      )}
    </Section>
  )
}
