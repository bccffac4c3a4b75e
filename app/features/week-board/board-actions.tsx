import { Button, ButtonLink } from '#app/components/button.tsx'
import { PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { WeekBoard } from './board-page.ts'

export type BoardSteps = Pick<
  WeekBoard,
  'kitchen' | 'week' | 'revision' | 'status' | 'plan' | 'isEligible' | 'may'
> & {
  openCells: number
  dishes: number
  isUnderWay: boolean
}

/** What to do with the week next; the one thing that matters most is green. */
export function BoardActions(steps: BoardSteps) {
  const t = useTranslate()
  const { kitchen, week, status, may, plan, revision, isUnderWay } = steps
  const isDraft = status === 'draft'
  const mayAdoptPlan = may.adopt && steps.isEligible && plan?.status === 'proposed' && plan.fits
  const isFull = isDraft && steps.openCells === 0 && steps.dishes > 0
  const mayApprove = may.adopt && steps.isEligible && isFull && !mayAdoptPlan && !isUnderWay
  return (
    <>
      {may.change && isDraft && steps.openCells > 0 && (
        <ButtonLink to={`/kitchens/${kitchen.id}/menus/${week}/copy`}>
          {t('menu-do.copy-week')}
        </ButtonLink>
      )}
      <ButtonLink to={`/papers/${kitchen.id}/${week}`}>{t('papers.title')}</ButtonLink>
      {may.adopt && status === 'adopted' && (
        <Step intent="reopen-menu" revision={revision} label={t('menu-do.reopen')} />
      )}
      {mayApprove && (
        <Step intent="approve-menu" revision={revision} label={t('menu-do.approve')} />
      )}
      {may.plan && !isUnderWay && <RequestPlan {...steps} isGo={isDraft && !mayAdoptPlan} />}
      {mayAdoptPlan && <AdoptPlan planId={plan.id} />}
    </>
  )
}

function Step(props: { intent: string; revision: number; label: string }) {
  const isSending = useIsSending(props.intent)
  return (
    <PostForm intent={props.intent}>
      <input type="hidden" name="revision" value={props.revision} />
      <Button disabled={isSending}>{props.label}</Button>
    </PostForm>
  )
}

function RequestPlan({ plan, openCells, dishes, isGo }: BoardSteps & { isGo: boolean }) {
  const t = useTranslate()
  const isSending = useIsSending('request-plan')
  return (
    <>
      {openCells === 0 && dishes > 0 && (
        <PostForm intent="request-plan">
          <input type="hidden" name="mode" value="match" />
          <Button disabled={isSending}>{t('plan.match')}</Button>
        </PostForm>
      )}
      <PostForm intent="request-plan">
        <input type="hidden" name="mode" value="plan" />
        <Button tone={isGo ? 'go' : undefined} disabled={isSending}>
          {plan ? t('plan.request-again') : t('plan.request')}
        </Button>
      </PostForm>
    </>
  )
}

function AdoptPlan({ planId }: { planId: string }) {
  const t = useTranslate()
  const isSending = useIsSending('adopt-plan')
  return (
    <PostForm intent="adopt-plan">
      <input type="hidden" name="planId" value={planId} />
      <Button tone="go" disabled={isSending}>
        {t('plan.adopt')}
      </Button>
    </PostForm>
  )
}
