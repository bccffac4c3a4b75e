import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Page, Proof, Section } from '#app/components/page.tsx'
import { TodoList } from '#app/components/todo-list.tsx'
import { accountTodos } from '#app/features/accounts/account-todos.server.ts'
import { homeTimeZone, permissionsOfPerson } from '#app/features/accounts/actor.ts'
import { requireAccount } from '#app/features/accounts/guard.server.ts'
import { beneficiaryTodos } from '#app/features/beneficiaries/beneficiary-todos.server.ts'
import { inventoryTodos } from '#app/features/inventory/inventory-todos.server.ts'
import { planningTodos } from '#app/features/kitchen-days/planning-todos.server.ts'
import { kitchenTodos } from '#app/features/kitchens/kitchen-todos.server.ts'
import { outboxTodos } from '#app/features/outbox/outbox-todos.server.ts'
import { procurementTodos } from '#app/features/procurement/procurement-todos.server.ts'
import { supplyTodos } from '#app/features/supply/supply-todos.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { navigationFor } from '#app/navigation.ts'
import { byDeadline } from '#app/shared/todo.ts'

export const handle = { title: 'nav.today' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requireAccount(context, request)
  const today = context.clock.today(homeTimeZone(person))
  const { db } = context
  const t = translateFor(await localeOf(request))
  const todos = await Promise.all([
    accountTodos(db, person),
    kitchenTodos(db, person, today, t),
    beneficiaryTodos(db, person, today),
    supplyTodos(db, person, today),
    outboxTodos(db, person, today),
    inventoryTodos(db, person, today),
    planningTodos(db, person, today),
    procurementTodos(db, person, today),
  ])
  const places = navigationFor(permissionsOfPerson(person)).filter(({ href }) => href !== '/')
  const waiting = byDeadline(todos.flat()).map((todo) => ({
    ...todo,
    text: t.code('todo', todo.code, todo.facts),
  }))
  return { today, todos: waiting, places, hasRole: person.grants.length > 0 }
}

export default function TodayPage() {
  const t = useTranslate()
  const { today, todos, places, hasRole } = useLoaderData<typeof loader>()
  return (
    <Page title={t('nav.today')} subtitle={t.day(today)}>
      {!hasRole && <Proof tone="warning">{t('today.no-role')}</Proof>}
      <Section title={t('today.waiting')}>
        <TodoList todos={todos} today={today} />
      </Section>
      {places.length > 0 && (
        <Section title={t('today.places')}>
          <ul className="grid max-w-[92ch] gap-x-8 sm:grid-cols-2">
            {places.map(({ href, label }) => (
              <li key={href} className="border-b border-line py-3">
                <Link to={href} className="link font-semibold">
                  {t(label)}
                </Link>
                <p className="text-small text-soft">{t.code('nav-hint', label.slice(4))}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
