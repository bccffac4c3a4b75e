import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Empty, Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { BeneficiaryWeek } from '#app/features/beneficiaries/beneficiary-week.tsx'
import { weekToOpen } from '#app/features/beneficiaries/headcount-week.ts'
import { loadHeadcounts } from '#app/features/beneficiaries/load-headcounts.server.ts'
import { parseHeadcountForm } from '#app/features/beneficiaries/update-headcount.form.ts'
import { updateHeadcount } from '#app/features/beneficiaries/update-headcount.server.ts'
import { BeneficiaryLinks } from '#app/features/beneficiary-places/beneficiary-links.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'
import { isWeek, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'beneficiary.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:beneficiaries', kitchenId)
  const { actor, kitchen, today } = place
  const search = new URL(request.url).searchParams
  const wish = search.get('week') ?? ''
  const week = isWeek(wish) ? wish : weekToOpen(today)
  const asked = {
    groupId: search.get('group') ?? undefined,
    serviceOn: search.get('day') ?? undefined,
  }
  const { id, institutionId, timeZone } = kitchen
  return {
    found: await loadHeadcounts(context.db, {
      kitchen,
      today,
      now: context.clock.now(),
      week,
      asked,
    }),
    page: { path: `/kitchens/${id}/beneficiaries`, week, today, timeZone },
    mayUpdate: mayIn(actor, 'update:headcount', { institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'update:headcount', kitchenId)
  const form = await readForm(request)
  const parsed = parseHeadcountForm(form, await localeOf(request))
  if (!parsed.ok) return unprocessable<Answer>({ problem: parsed.problem })
  const where = { ...place, now: context.clock.now() }
  const result = await updateHeadcount(context.db, place.actor, where, parsed.request)
  if (!result.ok) {
    const { portions, note = '' } = parsed.request
    return conflict({ refusal: result.refusal, typed: { portions: String(portions), note } })
  }
  const week = weekOf(parsed.request.serviceOn)
  return redirect(`/kitchens/${place.kitchen.id}/beneficiaries?week=${week}`)
}

export default function BeneficiariesPage() {
  const t = useTranslate()
  const { found, page, mayUpdate } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const hrefOf = (week: string) => `${page.path}?week=${week}`
  return (
    <Page
      title={t('beneficiary.title')}
      subtitle={t.serviceWeek(page.week)}
      actions={
        <>
          <BeneficiaryLinks home={page.path} />
          <WeekPicker week={page.week} thisWeek={weekOf(page.today)} hrefOf={hrefOf} />
        </>
      }
    >
      <Problem of={answer} />
      {found.places.length === 0 ? (
        <Empty
          action={<ButtonLink to={`${page.path}/places?place=new`}>{t('place.add')}</ButtonLink>}
        >
          {t('beneficiary.none')}
        </Empty>
      ) : (
        <BeneficiaryWeek {...{ found, page, mayUpdate, answer }} />
      )}
    </Page>
  )
}
