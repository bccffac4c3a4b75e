import { actAs, type Person } from '#app/features/accounts/actor.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { addDays } from '#app/shared/day.ts'
import type { Todo } from '#app/shared/todo.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { listBeneficiaryGroups } from './beneficiary-group.repository.server.ts'
import { listHeadcounts } from './headcount.repository.server.ts'
import { daysOverCapacity, headcountWeek } from './headcount-week.ts'
import { readBeneficiaryRules } from './read-beneficiary-rules.server.ts'

/** Two weeks: what is counted later will still change. */
const AHEAD_DAYS = 13

/** For who counts portions: the next day on which a kitchen would serve more than it may. */
export async function beneficiaryTodos(
  db: Database,
  person: Person,
  today: string,
): Promise<Todo[]> {
  const actor = actAs(person, 'update:headcount')
  if (!actor) return []
  const kitchens = await listKitchens(db, { institutionIds: actor.institutionIds })
  const todos = await Promise.all(kitchens.map((kitchen) => capacityTodosOf(db, kitchen, today)))
  return todos.flat()
}

export async function capacityTodosOf(
  db: Database,
  kitchen: Pick<Kitchen, 'id' | 'name' | 'timeZone' | 'limits'>,
  today: string,
): Promise<Todo[]> {
  const midnight = new Date(`${today}T00:00:00Z`)
  const { capacity } = await readBeneficiaryRules(db, kitchen, { today, now: midnight })
  if (!capacity) return []
  const span = { startsOn: today, endsOn: addDays(today, AHEAD_DAYS) }
  const grid = headcountWeek({
    calendar: await calendarOf(db, kitchen.id, span),
    groups: await listBeneficiaryGroups(db, kitchen.id),
    headcounts: await listHeadcounts(db, kitchen.id, span),
    places: [],
    capacity,
    today,
  })
  const over = daysOverCapacity(grid)
  const [first] = over
  if (first === undefined) return []
  return [
    {
      code: 'keep-capacity',
      facts: { kitchen: kitchen.name, count: over.length },
      href: `/kitchens/${kitchen.id}/beneficiaries?week=${weekOf(first)}`,
      dueOn: first,
      tone: 'trouble',
    },
  ]
}
