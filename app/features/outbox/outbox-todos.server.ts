import { actAs, type Person } from '#app/features/accounts/actor.ts'
import { listUnits } from '#app/features/units/production-unit.repository.server.ts'
import type { Todo } from '#app/shared/todo.ts'
import type { Database } from '#db/database.ts'
import { countHeld } from './held-report.repository.server.ts'

/** For an officer: reports that met another and wait for a decision, by unit. */
export async function outboxTodos(db: Database, person: Person, today: string): Promise<Todo[]> {
  const officer = actAs(person, 'report:supply')
  if (!officer) return []
  const units = await listUnits(db, officer.institutionIds)
  const held = await countHeld(
    db,
    units.map(({ id }) => id),
  )
  return held.map(({ unitId, count }) => ({
    code: 'decide-held',
    facts: { count, unit: units.find(({ id }) => id === unitId)?.name ?? '' },
    href: `/units/${unitId}/reports/held`,
    dueOn: today,
    tone: 'warning',
  }))
}
