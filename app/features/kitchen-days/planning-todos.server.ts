import { actAs, type Person } from '#app/features/accounts/actor.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { servedDays } from '#app/features/kitchens/served-days.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { openCells } from '#app/features/menus/menu-week.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { addDays } from '#app/shared/day.ts'
import type { Todo } from '#app/shared/todo.ts'
import { addWeeks, daysOfWeek, firstDayOf, weekNumber, weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'

/** Next week's menu in the kitchens for which a person plans. */
export async function planningTodos(db: Database, person: Person, today: string): Promise<Todo[]> {
  const actor = actAs(person, 'change:menu')
  if (!actor) return []
  const kitchens = await listKitchens(db, { institutionIds: actor.institutionIds })
  return weekTodosOf(db, kitchens, today)
}

/** Of each kitchen what its menu of next week still waits for; nothing once it is adopted. */
export async function weekTodosOf(
  db: Database,
  kitchens: readonly Kitchen[],
  today: string,
): Promise<Todo[]> {
  const todos = await Promise.all(kitchens.map((kitchen) => weekTodo(db, kitchen, today)))
  return todos.flatMap((todo) => todo ?? [])
}

/** Food is bought two days before it is cooked (BGN, 1 Oct 2025): Monday's menu is due on Saturday. */
const LEAD_DAYS = 2

async function weekTodo(db: Database, kitchen: Kitchen, today: string): Promise<Todo | undefined> {
  const week = addWeeks(weekOf(today), 1)
  const span = { startsOn: firstDayOf(week), endsOn: daysOfWeek(week)[6] ?? '' }
  const days = await servedDays(db, kitchen.id, span)
  const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week })
  if (days.length === 0 || menu.status !== 'draft') return undefined
  const open = openCells(menu, days, COURSES).length
  return {
    code: open > 0 ? 'plan-menu' : 'adopt-menu',
    facts: { kitchen: kitchen.name, week: weekNumber(week), open },
    href: `/kitchens/${kitchen.id}/menus/${week}`,
    dueOn: addDays(span.startsOn, -LEAD_DAYS),
    tone: 'warning',
  }
}
