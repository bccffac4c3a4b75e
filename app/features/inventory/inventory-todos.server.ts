import { actAs, type Person } from '#app/features/accounts/actor.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Todo } from '#app/shared/todo.ts'
import type { Database } from '#db/database.ts'
import { kitchenLots } from './kitchen-lots.server.ts'

/** For who keeps a store: harvests to weigh in, stock to use first, stock past its day. */
export async function inventoryTodos(db: Database, person: Person, today: string): Promise<Todo[]> {
  const keeper = actAs(person, 'receive:lot')
  if (!keeper) return []
  const kitchens = await listKitchens(db, { institutionIds: keeper.institutionIds })
  const todos = await Promise.all(kitchens.map((kitchen) => storeTodosOf(db, kitchen, today)))
  return todos.flat()
}

type Kitchen = { id: string; name: string; institutionId: string }

/** What waits in the store of one kitchen. */
export async function storeTodosOf(db: Database, kitchen: Kitchen, today: string): Promise<Todo[]> {
  const { institutionId, name } = kitchen
  const { own, expiring, expired } = await kitchenLots(db, {
    kitchenId: kitchen.id,
    institutionId,
    today,
  })
  const href = `/kitchens/${kitchen.id}/lots`
  const toWeigh = own.filter(({ origin, readyOn }) => origin === 'expected' && readyOn <= today)
  const todo = (code: string, count: number, tone: Todo['tone']): Todo[] =>
    count === 0 ? [] : [{ code, facts: { count, kitchen: name }, href, dueOn: today, tone }]
  return [
    ...todo('throw-expired', expired.length, 'trouble'),
    ...todo('use-expiring', expiring.lots, 'warning'),
    ...todo('weigh-harvest', toWeigh.length, 'calm'),
  ]
}
