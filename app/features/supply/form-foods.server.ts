import { listGrownFoods } from '#app/features/units/grown-food.repository.server.ts'
import { listCurrentCycles } from '#app/features/units/production-cycle.repository.server.ts'
import type { Database } from '#db/database.ts'
import type { FormFood } from './report-fields.tsx'
import { listReportableFoods } from './reported-food.repository.server.ts'

/** Every food that a unit may report, with its measures; what grows in it is marked. */
export async function listFormFoods(db: Database, unitId: string): Promise<FormFood[]> {
  const grown = await listGrownFoods(db)
  const cycles = await listCurrentCycles(db, [unitId])
  const ofUnit = new Set(
    cycles.filter(({ status }) => status === 'running').map(({ foodId }) => foodId),
  )
  const foods = await listReportableFoods(
    db,
    grown.map(({ id }) => id),
  )
  return foods.map(({ code, ...food }) => ({ ...food, isOfUnit: ofUnit.has(food.id) }))
}
