import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page, Section } from '#app/components/page.tsx'
import { TodoList } from '#app/components/todo-list.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { KitchenDay } from '#app/features/planning/kitchen-day.tsx'
import { loadKitchenDay } from '#app/features/planning/load-kitchen-day.server.ts'
import { weekTodosOf } from '#app/features/planning/planning-todos.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import '#app/i18n/words/kitchens.ts'
import '#app/i18n/words/menus.ts'
import '#app/i18n/words/recipes.ts'

export const handle = { title: 'kitchen-today.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:kitchen', kitchenId)
  const { kitchen, today } = place
  const t = translateFor(await localeOf(request))
  const todos = await weekTodosOf(context.db, [kitchen], today)
  return {
    kitchen,
    today,
    day: await loadKitchenDay(context.db, kitchen, today),
    todos: todos.map((todo) => ({ ...todo, text: t.code('todo', todo.code, todo.facts) })),
  }
}

export default function KitchenTodayPage() {
  const t = useTranslate()
  const { kitchen, today, day, todos } = useLoaderData<typeof loader>()
  return (
    <Page title={t('kitchen-today.title')} subtitle={t.day(today)}>
      <Section title={t('today.waiting')}>
        <TodoList todos={todos} today={today} />
      </Section>
      <KitchenDay kitchen={kitchen} day={day} today={today} />
    </Page>
  )
}
