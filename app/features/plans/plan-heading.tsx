import { Link, useSearchParams } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { PostForm, useIsSending } from '#app/components/form.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PlanHead, PlanKitchen } from './plan-head.ts'
import { PlanProof } from './plan-proof.tsx'

const TONES = { proposed: 'warning', adopted: 'good', superseded: 'calm' } as const

export function PlanStatusBadge({ status }: { status: PlanHead['status'] }) {
  const t = useTranslate()
  return <StatusBadge tone={TONES[status]}>{t(`plan-status.${status}`)}</StatusBadge>
}

/** The sentence of proof, and each kitchen with what it can do with its part. */
export function PlanHeading(props: {
  plan: PlanHead
  sums: { foodCostIdr: number; ownShare?: number; unmetKg: number }
}) {
  const { plan, sums } = props
  return (
    <>
      <PlanProof plan={plan} sums={sums} />
      <ul className="mb-5 max-w-[92ch] border-t border-line">
        {plan.kitchens.map((kitchen) => (
          <KitchenLine key={kitchen.id} kitchen={kitchen} plan={plan} />
        ))}
      </ul>
    </>
  )
}

function KitchenLine({ kitchen, plan }: { kitchen: PlanKitchen; plan: PlanHead }) {
  const t = useTranslate()
  const [search] = useSearchParams()
  const isChosen = search.get('kitchen') === kitchen.id
  const canAdopt = kitchen.mayAdopt && kitchen.isEligible && !kitchen.isAdopted
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <Link
        className="link flex-1 basis-48 font-semibold"
        to={`/kitchens/${kitchen.id}/menus/${kitchen.week}`}
      >
        {kitchen.name}
      </Link>
      {plan.kitchens.length > 1 && (
        <Link
          className="link no-print text-small"
          to={isChosen ? '?' : `?kitchen=${kitchen.id}`}
          aria-current={isChosen ? 'true' : undefined}
        >
          {isChosen ? t('plan.all-kitchens') : t('plan.only-this')}
        </Link>
      )}
      {kitchen.isAdopted && <StatusBadge tone="good">{t('plan-status.adopted')}</StatusBadge>}
      {!kitchen.isEligible && (
        <StatusBadge tone="warning">{t('plan.kitchen-not-eligible')}</StatusBadge>
      )}
      {canAdopt && plan.status !== 'superseded' && <AdoptForKitchen kitchen={kitchen} />}
    </li>
  )
}

function AdoptForKitchen({ kitchen }: { kitchen: PlanKitchen }) {
  const t = useTranslate()
  const isSending = useIsSending('adopt-plan')
  return (
    <PostForm intent="adopt-plan" className="no-print">
      <input type="hidden" name="kitchenId" value={kitchen.id} />
      <Button
        tone="go"
        disabled={isSending}
        aria-label={t('plan.adopt-for', { kitchen: kitchen.name })}
      >
        {t('plan.adopt')}
      </Button>
    </PostForm>
  )
}
