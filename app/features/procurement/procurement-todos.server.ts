import { actAs, type Person } from '#app/features/accounts/actor.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { addDays } from '#app/shared/day.ts'
import type { Todo } from '#app/shared/todo.ts'
import { addWeeks, weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { weekShortfalls } from './week-shortfalls.server.ts'

/** Goods are bought two days before they are prepared (BGN, October 2025). */
const BUY_DAYS_BEFORE = 2

/** For a buyer: what the coming week's plan wants bought, due two days before its first day. */
export async function procurementTodos(
  db: Database,
  person: Person,
  today: string,
): Promise<Todo[]> {
  const buyer = actAs(person, 'cover:shortfall')
  if (!buyer) return []
  const kitchens = await listKitchens(db, { institutionIds: buyer.institutionIds })
  const todos = await Promise.all(kitchens.map((kitchen) => buyingTodosOf(db, kitchen, today)))
  return todos.flat()
}

type Kitchen = { id: string; name: string; regionId: string }

/** What one kitchen has to buy for the coming week. */
export async function buyingTodosOf(
  db: Database,
  { id: kitchenId, regionId, name }: Kitchen,
  today: string,
): Promise<Todo[]> {
  const week = addWeeks(weekOf(today), 1)
  const found = await weekShortfalls(db, { kitchenId, regionId, week })
  if (!found?.chosen) return []
  const { purchaseIdr, suppliers } = found.summary
  if (suppliers === 0) return []
  return [
    {
      code: 'buy-shortfalls',
      facts: { kitchen: name, idr: purchaseIdr, suppliers },
      href: `/kitchens/${kitchenId}/shortfalls?week=${week}`,
      dueOn: addDays(found.plan.startsOn, -BUY_DAYS_BEFORE),
      tone: found.plan.isAdopted ? 'warning' : 'calm',
    },
  ]
}
