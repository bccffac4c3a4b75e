import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page, Proof, Section, WithAside } from '#app/components/page.tsx'
import { titled } from '#app/components/title.ts'
import { TodoList } from '#app/components/todo-list.tsx'
import { capacityTodosOf } from '#app/features/beneficiaries/beneficiary-todos.server.ts'
import { storeTodosOf } from '#app/features/inventory/inventory-todos.server.ts'
import { KitchenDayTables } from '#app/features/kitchen-days/kitchen-day.tsx'
import { KitchenStanding } from '#app/features/kitchen-days/kitchen-standing.tsx'
import { loadKitchenDay } from '#app/features/kitchen-days/load-kitchen-day.server.ts'
import { weekTodosOf } from '#app/features/kitchen-days/planning-todos.server.ts'
import { eligibilityOn } from '#app/features/kitchens/eligibility.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { eligibilityTodosOf } from '#app/features/kitchens/kitchen-todos.server.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { buyingTodosOf } from '#app/features/procurement/procurement-todos.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { byDeadline } from '#app/shared/todo.ts'

export const handle = titled<typeof loader>(
  (t, { kitchen }) => `${t('kitchen-today.title')}, ${kitchen.name}`,
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:kitchen', kitchenId)
  const { kitchen, today } = place
  const { db } = context
  const t = translateFor(await localeOf(request))
  const todos = await Promise.all([
    eligibilityTodosOf(db, [kitchen], today, t),
    capacityTodosOf(db, kitchen, today),
    storeTodosOf(db, kitchen, today),
    weekTodosOf(db, [kitchen], today),
    buyingTodosOf(db, kitchen, today),
  ])
  const eligibilities = await readEligibility(db, [kitchen.id], today)
  return {
    kitchen,
    today,
    eligibility: eligibilities.get(kitchen.id) ?? eligibilityOn(today, [], []),
    day: await loadKitchenDay(db, kitchen.id, today),
    todos: byDeadline(todos.flat()).map((todo) => ({
      ...todo,
      text: t.code('todo', todo.code, todo.facts),
    })),
  }
}

export default function KitchenTodayPage() {
  const t = useTranslate()
  const { kitchen, today, eligibility, day, todos } = useLoaderData<typeof loader>()
  const [next] = day.days
  return (
    <Page
      title={t('kitchen-today.title')}
      subtitle={`${t.day(today)} · ${kitchen.institutionName}, ${kitchen.regencyName}`}
    >
      <WithAside
        aside={
          <Section title={t('kitchen-today.standing')}>
            <KitchenStanding kitchenId={kitchen.id} eligibility={eligibility} weeks={day.weeks} />
          </Section>
        }
      >
        {!day.isServedToday && (
          <Proof>
            {day.reason
              ? t('kitchen-today.no-service-because', { reason: day.reason })
              : t('kitchen-today.no-service')}{' '}
            {next && t('kitchen-today.next-service', { day: t.day(next.on) })}
          </Proof>
        )}
        {day.days.length > 0 && <KitchenDayTables days={day.days} today={today} />}
        <Section title={t('kitchen-today.steps')}>
          <TodoList todos={todos} today={today} />
        </Section>
      </WithAside>
    </Page>
  )
}
