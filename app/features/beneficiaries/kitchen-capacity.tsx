import { Section } from '#app/components/page.tsx'
import type { GateWindow } from '#app/features/kitchens/kitchen.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CapacityRule } from './beneficiary-group.ts'
import type { ReachRule } from './beneficiary-place.ts'
import { ReachWords } from './capacity-proof.tsx'

type Props = {
  hasCertifiedCook: boolean
  capacity?: CapacityRule
  reach?: ReachRule
  gates: readonly GateWindow[]
}

/** What the certificates, the rules and the gate let a kitchen serve. */
export function KitchenCapacity({ hasCertifiedCook, capacity, reach, gates }: Props) {
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
      {gates.map(({ direction, fromMinute, untilMinute }) => (
        <p key={`${direction} ${fromMinute}`}>
          {t(`kitchen.gate-${direction}`, { from: clock(fromMinute), until: clock(untilMinute) })}
        </p>
      ))}
    </Section>
  )
}

/** 390 is 06.30, as clocks are written here. */
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`
