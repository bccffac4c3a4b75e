import { Link } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { Proof } from '#app/components/page.tsx'
import type { RunStatus } from '#app/features/planning/planning-run.ts'
import { PlanProof } from '#app/features/plans/plan-proof.tsx'
import { breaksPlan } from '#app/features/replanning/situation.ts'
import { situationText } from '#app/features/replanning/situation-text.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { WeekBoard } from './board-page.ts'

type Props = Pick<
  WeekBoard,
  'run' | 'plan' | 'supply' | 'isEligible' | 'week' | 'earlierPlanId' | 'situation' | 'groups'
> & {
  kitchenId: string
  mayPlan: boolean
}

/** Fetched by a browser only while there is something to tell. */
const RunNews = import.meta.env.SSR
  ? (await import('#app/features/plans/run-news.lazy.tsx')).RunNews
  : lazy(async () => ({ default: (await import('#app/features/plans/run-news.lazy.tsx')).RunNews }))

/** A run that ended with a plan speaks through its plan. */
const QUIET: readonly RunStatus[] = ['explained', 'adopted', 'superseded']

/** What the board means now: a run under way, a proposal, an adopted plan, or a first estimate. */
export function BoardBanner({ run, plan, supply, ...props }: Props) {
  const t = useTranslate()
  return (
    <>
      {run && !QUIET.includes(run.status) && (
        <Suspense fallback={null}>
          <RunNews run={run} mayCancel={props.mayPlan} />
        </Suspense>
      )}
      {plan?.fits && (
        <PlanProof plan={plan} sums={supply}>
          <OffLimits groups={props.groups} />
          <PlanLinks {...props} plan={plan} />
        </PlanProof>
      )}
      {plan && <Changed situation={props.situation} planId={plan.id} />}
      {plan && !plan.fits && <Proof tone="warning">{t('plan-proof.changed')}</Proof>}
      {!plan?.fits && supply.foods.length > 0 && (
        <Proof tone="warning">{t('plan-proof.estimate', { idr: t.idr(supply.foodCostIdr) })}</Proof>
      )}
      {!props.isEligible && (
        <Proof tone="warning">
          {t('plan-proof.not-eligible')}{' '}
          <Link className="link" to={`/kitchens/${props.kitchenId}/eligibility`}>
            {t('plan-proof.see-eligibility')}
          </Link>
        </Proof>
      )}
    </>
  )
}

/** What a proposal serves outside the limits is said before anybody adopts it. */
function OffLimits({ groups }: Pick<Props, 'groups'>) {
  const t = useTranslate()
  const count = groups.reduce((sum, { troubles }) => sum + troubles.off, 0)
  if (count === 0) return null
  return (
    <span className="font-semibold text-brick">▼ {t('plan-proof.off-limits', { count })} </span>
  )
}

type LinksProps = Pick<Props, 'kitchenId' | 'week' | 'earlierPlanId'> & {
  plan: NonNullable<Props['plan']>
}

function PlanLinks({ plan, kitchenId, week, earlierPlanId }: LinksProps) {
  const t = useTranslate()
  return (
    <>
      <Link className="link no-print" to={`/plans/${plan.id}?kitchen=${kitchenId}`}>
        {t('plan.open')}
      </Link>
      {plan.status === 'proposed' && (
        <>
          {' · '}
          <Link className="link no-print" to={`/kitchens/${kitchenId}/menus/${week}/compare`}>
            {t('board-compare.link')}
          </Link>
        </>
      )}
      {earlierPlanId && (
        <>
          {' · '}
          <Link className="link no-print" to={`/plans/${plan.id}/compare/${earlierPlanId}`}>
            {t('plan-compare.title')}
          </Link>
        </>
      )}
    </>
  )
}

/** Supply or portions moved after the plan was adopted: what first, and where to plan again. */
function Changed({ situation, planId }: Pick<Props, 'situation'> & { planId: string }) {
  const t = useTranslate()
  const [first] = situation
  if (!first) return null
  return (
    <Proof tone={breaksPlan(first) ? 'trouble' : 'warning'}>
      <b className="font-semibold">
        {t(breaksPlan(first) ? 'situation.title' : 'situation.better')}
      </b>
      . {situationText(t, first)}
      {situation.length > 1 && `; ${t('situation.more', { count: situation.length - 1 })}`}.{' '}
      <Link className="link no-print" to={`/plans/${planId}`}>
        {t('situation.see-plan')}
      </Link>
    </Proof>
  )
}
