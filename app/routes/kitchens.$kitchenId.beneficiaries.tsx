import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { HeadcountGrid } from '#app/features/beneficiaries/headcount-grid.tsx'
import { loadHeadcounts } from '#app/features/beneficiaries/load-headcounts.server.ts'
import { parseHeadcountForm } from '#app/features/beneficiaries/update-headcount.form.ts'
import { updateHeadcount } from '#app/features/beneficiaries/update-headcount.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import '#app/i18n/words/beneficiaries.ts'
import '#app/i18n/words/foods.ts'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'
import { isWeek, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'beneficiary.title' }

const weekAsked = (request: Request, today: string) => {
  const asked = new URL(request.url).searchParams.get('week') ?? ''
  return isWeek(asked) ? asked : weekOf(today)
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:beneficiaries', kitchenId)
  const { actor, kitchen, today } = place
  const week = weekAsked(request, today)
  const headcounts = await loadHeadcounts(context.db, { kitchen, week, today })
  const { institutionId } = kitchen
  return {
    ...headcounts,
    week,
    today,
    mayUpdate: mayIn(actor, 'update:headcount', { institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'update:headcount', kitchenId)
  const parsed = parseHeadcountForm(await readForm(request), await localeOf(request))
  if (!parsed.ok) return unprocessable({ problem: parsed.problem })
  const where = { ...place, now: context.clock.now() }
  const result = await updateHeadcount(context.db, place.actor, where, parsed.request)
  if (!result.ok) return conflict({ refusal: result.refusal })
  return redirect(`?week=${weekOf(parsed.request.serviceOn)}`)
}

export default function BeneficiariesPage() {
  const t = useTranslate()
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('beneficiary.title')}>
      <Problem of={answer} />
      <WeekPicker
        week={data.week}
        thisWeek={weekOf(data.today)}
        hrefOf={(week) => `?week=${week}`}
      />
      <HeadcountGrid {...data} answer={answer} />
    </Page>
  )
}
