import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import type { Database } from '#db/database.ts'
import { findCycleUse } from './menu-cycle.repository.server.ts'
import { type CyclePlace, cyclePlace, cyclePositions } from './menu-cycle.ts'

/** Where in its cycle a kitchen is in these days; undefined when it walks through none. */
export async function readCyclePlace(
  db: Database,
  kitchenId: string,
  span: { startsOn: string; endsOn: string },
): Promise<CyclePlace | undefined> {
  const use = await findCycleUse(db, kitchenId, span)
  if (!use) return undefined
  const { startsOn, kind } = use
  const calendar = await calendarOf(db, kitchenId, { startsOn, endsOn: span.endsOn })
  const positions = [...cyclePositions(kind, startsOn, calendar)]
    .filter(([on]) => on >= span.startsOn)
    .map(([, position]) => position)
  return cyclePlace(use, positions)
}
