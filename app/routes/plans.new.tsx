import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { parseRequestPlanForm } from '#app/features/planning/request-plan.form.ts'
import { requestPlan } from '#app/features/planning/request-plan.server.ts'
import { RequestPlanForm } from '#app/features/plans/request-plan-form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'
import { addWeeks, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'plan.new' }

const WEEKS = [0, 1, 2, 3]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { institutionIds, timeZone } = await requireMay(context, request, 'request:plan')
  const thisWeek = weekOf(context.clock.today(timeZone))
  return {
    kitchens: await listKitchens(context.db, { institutionIds }),
    weeks: WEEKS.map((weeks) => addWeeks(thisWeek, weeks)),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'request:plan')
  const parsed = parseRequestPlanForm(await readForm(request))
  if (!parsed.ok) return unprocessable({ problem: parsed.problem })
  const { week, mode, kitchenId } = parsed.request
  const mine = await listKitchens(context.db, { institutionIds: actor.institutionIds })
  const kitchens = mine.filter(({ id }) => kitchenId.includes(id))
  const today = context.clock.today(actor.timeZone)
  const wish = { kitchens, week, mode, today }
  const result = await requestPlan(context.db, actor, wish, context.queue.enqueue)
  if (!result.ok) return conflict({ refusal: result.refusal })
  return redirect('/plans')
}

export default function NewPlanPage() {
  const t = useTranslate()
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('plan.new')} subtitle={t('plan.new-hint')}>
      <Problem of={answer} />
      <RequestPlanForm {...data} answer={answer} />
    </Page>
  )
}
