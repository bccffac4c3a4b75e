import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import {
  listBeneficiaryGroups,
  listBeneficiaryPlaces,
} from './beneficiary-group.repository.server.ts'
import { capacityUse } from './beneficiary-group.ts'
import { listHeadcounts } from './headcount.repository.server.ts'
import { portionsOn } from './headcount.ts'
import type { HeadcountWeek } from './headcount-week.ts'
import { readCapacity } from './update-headcount.server.ts'

/** Portions of every group on every day of a week, with what the kitchen may serve. */
export async function loadHeadcounts(
  db: Database,
  { kitchen, week, today }: { kitchen: Kitchen; week: string; today: string },
): Promise<HeadcountWeek> {
  const [startsOn = '', endsOn = ''] = [daysOfWeek(week)[0], daysOfWeek(week)[6]]
  const span = { startsOn, endsOn }
  const calendar = await calendarOf(db, kitchen.id, span)
  const days = calendar.filter(({ isServed }, index) => isServed || index < 6)
  const groups = await listBeneficiaryGroups(db, kitchen.id)
  const headcounts = await listHeadcounts(db, kitchen.id, span)
  const served = groups.map((group) => ({
    id: group.id,
    placeId: group.placeId,
    groupKind: group.groupKind,
    meal: group.meal,
    usualPortions: group.usualPortions,
    portions: days.map(({ on, isServed }) => (isServed ? portionsOn(group, on, headcounts) : 0)),
  }))
  const capacity = await readCapacity(db, kitchen.id, today)
  return {
    days,
    places: await listBeneficiaryPlaces(db, kitchen.id),
    groups: served,
    capacity,
    uses: capacity
      ? days.map((_, day) =>
          capacityUse(
            served.map(({ groupKind, portions }) => ({ groupKind, portions: portions[day] ?? 0 })),
            capacity,
          ),
        )
      : [],
  }
}
