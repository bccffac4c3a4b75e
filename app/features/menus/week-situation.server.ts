import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { isSmallChild } from '#app/features/beneficiaries/beneficiary-group.ts'
import { listRuleValuesOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { packageDaysOf, packageKeepsHours } from './package-day.ts'

type Place = { kitchen: Kitchen; week: string; today: string }

/** What a dish of a kitchen's week is held to: its days, its packages, and who eats. */
export async function readWeekSituation(db: Database, { kitchen, week, today }: Place) {
  const [startsOn = '', endsOn = ''] = [daysOfWeek(week)[0], daysOfWeek(week)[6]]
  const groups = await listBeneficiaryGroups(db, kitchen.id)
  const days = await calendarOf(db, kitchen.id, { startsOn, endsOn })
  return {
    today,
    serviceDays: days.filter(({ isServed }) => isServed).map(({ on }) => on),
    packageDays: packageDaysOf(days),
    packageKeepsHours: packageKeepsHours(await listRuleValuesOn(db, startsOn)),
    servesSmallChildren: groups.some(({ groupKind }) => isSmallChild(groupKind)),
  }
}
