import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { listPlaceClosures } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { actOnCalendar } from '#app/features/beneficiary-places/act-on-calendar.server.ts'
import { BeneficiaryLinks } from '#app/features/beneficiary-places/beneficiary-links.tsx'
import { ClosureForm } from '#app/features/beneficiary-places/closure-form.tsx'
import { ClosureTable } from '#app/features/beneficiary-places/closure-table.tsx'
import { readPlaceSituation } from '#app/features/beneficiary-places/read-place-situation.server.ts'
import { CalendarForm } from '#app/features/kitchens/calendar-form.tsx'
import { CalendarTable } from '#app/features/kitchens/calendar-table.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { listCalendarExceptions } from '#app/features/kitchens/service-calendar.repository.server.ts'
import { calendarPeriods } from '#app/features/kitchens/service-calendar.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addDays } from '#app/shared/day.ts'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'closure.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:beneficiaries', kitchenId)
  const { actor, kitchen, today } = place
  const { db, clock } = context
  const { places, opensOn } = await readPlaceSituation(db, { ...place, now: clock.now() })
  const span = { startsOn: addDays(today, -31), endsOn: addDays(today, 730) }
  const days = await listCalendarExceptions(db, [kitchen.id], span)
  const closures = await listPlaceClosures(db, kitchen.id)
  return {
    periods: calendarPeriods(days),
    closures: closures.filter(({ closedUntil }) => closedUntil >= span.startsOn),
    places,
    today,
    opensOn,
    home: `/kitchens/${kitchen.id}/beneficiaries`,
    mayUpdate: mayIn(actor, 'update:headcount', { institutionId: kitchen.institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'update:headcount', kitchenId)
  const now = { ...place, now: context.clock.now() }
  const wrong = await actOnCalendar(context.db, place.actor, now, await readForm(request))
  if (!wrong) return redirect(`/kitchens/${place.kitchen.id}/beneficiaries/calendar`)
  return wrong.problem ? unprocessable(wrong) : conflict(wrong)
}

export default function CalendarPage() {
  const t = useTranslate()
  const { periods, closures, places, today, opensOn, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { home, mayUpdate } = page
  const forms = mayUpdate && (
    <>
      <Section title={t('closure.add-kitchen')}>
        <CalendarForm key={periods.length} today={today} answer={answer} />
      </Section>
      <Section title={t('closure.add-place')}>
        <ClosureForm key={closures.length} {...{ places, opensOn, answer }} />
      </Section>
    </>
  )
  return (
    <Page
      title={t('closure.title')}
      subtitle={t('closure.subtitle')}
      actions={<BeneficiaryLinks home={home} at="calendar" />}
    >
      <Problem of={answer} />
      <WithAside aside={forms}>
        <Section title={t('closure.kitchen-days')}>
          <CalendarTable {...{ periods, today, mayUpdate }} />
        </Section>
        <Section title={t('closure.place-days')}>
          <ClosureTable {...{ closures, opensOn, mayUpdate }} />
        </Section>
      </WithAside>
    </Page>
  )
}
