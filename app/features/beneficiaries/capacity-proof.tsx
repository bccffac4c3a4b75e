import { Proof } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ReachRule } from './beneficiary-place.ts'
import { daysOverCapacity, type HeadcountWeek, mostPortions } from './headcount-week.ts'

type Props = HeadcountWeek & { hasCertifiedCook: boolean; reachRule?: ReachRule }

/** Whether the week keeps to what the kitchen may serve and how far it may deliver, and why. */
export function CapacityProof(props: Props) {
  const t = useTranslate()
  const { capacity, places } = props
  const over = daysOverCapacity(props)
  const tooFar = places.filter(({ reach }) => reach === 'too-far').length
  const isTrouble = over.length > 0 || tooFar > 0
  return (
    <Proof tone={isTrouble ? 'trouble' : capacity ? undefined : 'warning'}>
      {capacity ? (
        <>
          <b>
            {over.length > 0
              ? t('beneficiary.over-days', { days: over.map((on) => t.shortDay(on)).join(', ') })
              : t('beneficiary.capacity-within', {
                  most: mostPortions(props),
                  limit: capacity.totalPortions,
                })}
          </b>{' '}
          {t(`beneficiary.capacity-${props.hasCertifiedCook ? 'cook' : 'no-cook'}`, {
            limit: capacity.totalPortions,
            school: capacity.schoolPortions,
            mother: capacity.motherToddlerPortions,
          })}
        </>
      ) : (
        t('beneficiary.no-rule')
      )}{' '}
      {tooFar > 0
        ? t('beneficiary.reach-over', { count: tooFar })
        : props.reachRule && t('beneficiary.reach-within', { count: places.length })}
    </Proof>
  )
}

/** How far is too far, and who says so. */
export function ReachWords({ rule }: { rule: ReachRule | undefined }) {
  const t = useTranslate()
  if (!rule) return t('beneficiary.no-reach-rule')
  const { radiusKm: km, travelMinutes: minutes, warningMinutes } = rule
  return (
    <>
      {t('beneficiary.reach-source', { km, minutes })}{' '}
      {warningMinutes !== undefined && t('beneficiary.reach-warning', { minutes: warningMinutes })}
    </>
  )
}
