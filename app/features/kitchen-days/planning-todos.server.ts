import { actAs, type Person } from '#app/features/accounts/actor.ts'
import { listRuleValuesOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { RuleSetValue } from '#app/features/foods/rule-set.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { servedDays } from '#app/features/kitchens/served-days.server.ts'
import { menuNotice } from '#app/features/menus/menu-notice.ts'
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

/** Weeks after the next one that are looked at: what is due two weeks ahead begins in the third. */
const WEEKS_AHEAD = [1, 2, 3]

/**
 * Of each kitchen what its menus of the coming weeks still wait for; nothing of a week that is
 * adopted. Next week's menu is due before its food is bought; later ones by the notice of the rules.
 */
export async function weekTodosOf(
  db: Database,
  kitchens: readonly Kitchen[],
  today: string,
): Promise<Todo[]> {
  const values = await listRuleValuesOn(db, today)
  const todos: Todo[] = []
  for (const kitchen of kitchens) {
    for (const weeks of WEEKS_AHEAD) {
      const week = addWeeks(weekOf(today), weeks)
      const todo = await weekTodo(db, { kitchen, week, today, values, isNext: weeks === 1 })
      if (todo) todos.push(todo)
    }
  }
  return todos
}

/** Food is bought two days before it is cooked (BGN, 1 Oct 2025): Monday's menu is due on Saturday. */
const LEAD_DAYS = 2
/** A menu that is due later than this is no matter of today. */
const SOON_DAYS = 7

type Asked = {
  kitchen: Kitchen
  week: string
  today: string
  values: readonly RuleSetValue[]
  isNext: boolean
}

async function weekTodo(db: Database, asked: Asked): Promise<Todo | undefined> {
  const { kitchen, week, today, values, isNext } = asked
  const span = { startsOn: firstDayOf(week), endsOn: daysOfWeek(week)[6] ?? '' }
  const days = await servedDays(db, kitchen.id, span)
  const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week })
  if (days.length === 0 || menu.status !== 'draft') return undefined
  const notice = menuNotice({ isAdopted: false, firstServiceOn: days[0] }, values, today)
  if (!isNext && (!notice || notice.daysLeft > SOON_DAYS)) return undefined
  const open = openCells(menu, days, COURSES).length
  return {
    code: isNext ? (open > 0 ? 'plan-menu' : 'adopt-menu') : 'menu-due',
    facts: { kitchen: kitchen.name, week: weekNumber(week), open },
    href: `/kitchens/${kitchen.id}/menus/${week}`,
    dueOn: isNext ? addDays(span.startsOn, -LEAD_DAYS) : notice?.dueOn,
    tone: 'warning',
  }
}
