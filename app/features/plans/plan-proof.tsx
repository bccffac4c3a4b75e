import type { ReactNode } from 'react'
import { Proof } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export type ProvenPlan = { mode: 'plan' | 'match'; aboveIdr: number; gap: number }

/** Beyond this the figures would only frighten: the search was cut short before it proved anything. */
const UNPROVEN_GAP = 0.1

/** How near a plan is to the cheapest one there can be, in one sentence. */
function ProofSentence({ plan }: { plan: ProvenPlan }) {
  const t = useTranslate()
  if (plan.mode === 'match') return <>{t('plan-proof.match')}</>
  const { aboveIdr, gap } = plan
  if (gap > UNPROVEN_GAP) return <>{t('plan-proof.unproven')}</>
  return <>{t('plan-proof.gap', { idr: t.idr(aboveIdr), gap: t.percent(gap, 2) })}</>
}

type Sums = { foodCostIdr: number; ownShare?: number; unmetKg: number }

/** What a plan costs, how much of it is own, and that it is proven; then what is still open. */
export function PlanProof(props: {
  plan: ProvenPlan & { status: 'proposed' | 'adopted' | 'superseded' }
  sums: Sums
  children?: ReactNode
}) {
  const t = useTranslate()
  const { plan, sums } = props
  const idr = t.idr(sums.foodCostIdr)
  return (
    <Proof>
      <b className="font-semibold">
        {sums.ownShare === undefined
          ? t('plan-proof.cost-only', { idr })
          : t('plan-proof.cost', { idr, share: t.percent(sums.ownShare) })}
      </b>{' '}
      <ProofSentence plan={plan} />{' '}
      {sums.unmetKg >= 0.05 && (
        <span className="font-semibold text-brick">
          ▼ {t('plan-proof.unmet', { kg: t.kg(sums.unmetKg) })}
        </span>
      )}
      {plan.status === 'proposed' && t('plan-proof.proposal')} {props.children}
    </Proof>
  )
}
