import { actAs, type Person } from '#app/features/accounts/actor.ts'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { listCurrentCycles } from '#app/features/units/production-cycle.repository.server.ts'
import { listUnits } from '#app/features/units/production-unit.repository.server.ts'
import type { Todo } from '#app/shared/todo.ts'
import type { Database } from '#db/database.ts'
import { listOpenReports } from './supply-report.repository.server.ts'
import { unreportedHarvests } from './unreported-harvest.ts'

/** For an officer: plantings that will give in the next days and that nobody has reported. */
export async function supplyTodos(db: Database, person: Person, today: string): Promise<Todo[]> {
  const officer = actAs(person, 'report:supply')
  if (!officer) return []
  const units = await listUnits(db, officer.institutionIds)
  const unitIds = units.map(({ id }) => id)
  const cycles = await listCurrentCycles(db, unitIds)
  const reports = await listOpenReports(db, unitIds)
  return unreportedHarvests(cycles, reports, today).map((cycle) => ({
    code: 'report-supply',
    facts: {
      unit: units.find(({ id }) => id === cycle.unitId)?.name ?? '',
      food: foodNameIn(person.locale, cycle).toLocaleLowerCase(person.locale),
    },
    href: `/units/${cycle.unitId}/reports/new`,
    dueOn: cycle.expectedFrom,
    tone: 'warning',
  }))
}
