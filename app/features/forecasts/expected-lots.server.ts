import { addDays, type Day } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import { type Expected, expectedOf } from './expected-lot.ts'
import type { KgRange } from './outcome.ts'
import { listPromises } from './promise.repository.server.ts'

const LOOK_BACK_DAYS = 400

type ReportedLot = {
  id: string
  origin: string
  unitId?: string
  foodId: string
  kg: number
  forecast?: KgRange
}

/**
 * What lots may bring that are not there yet, by lot id: promised ones by what the unit's promises
 * came to, others by their forecast. Lots that stand are left out.
 */
export async function listExpectations(
  db: Database,
  lots: readonly ReportedLot[],
  today: Day,
): Promise<ReadonlyMap<string, Expected>> {
  const promised = lots.flatMap(({ unitId, ...lot }) =>
    lot.origin === 'expected' && unitId !== undefined ? [{ ...lot, unitId }] : [],
  )
  const unitIds = [...new Set(promised.map(({ unitId }) => unitId))]
  const since = addDays(today, -LOOK_BACK_DAYS)
  const promises = await listPromises(db, unitIds, { since, until: today })
  return new Map(
    promised.flatMap(({ id, unitId, foodId, kg, forecast }) => {
      if (forecast) return [[id, { range: forecast, countedKg: kg }] as const]
      const ofUnit = promises.filter((one) => one.unitId === unitId)
      const expected = expectedOf(kg, {
        ofUnit,
        ofFood: ofUnit.filter((one) => one.foodId === foodId),
      })
      return expected ? [[id, expected] as const] : []
    }),
  )
}
