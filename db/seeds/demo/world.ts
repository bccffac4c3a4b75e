import { demoAccounts } from './demo-accounts.ts'
import { demoGroups, demoHeadcounts, demoPlaces } from './demo-beneficiaries.ts'
import { comingSupply, withFailedHarvest } from './demo-coming-week.ts'
import { addDays, atWib, isoWeek, nextMonday } from './demo-day.ts'
import { demoEligibilityAnswers } from './demo-eligibility.ts'
import { demoMenuWeeks } from './demo-menus.ts'
import { pastSupply } from './demo-past.ts'
import {
  DEMO_REGION_CODE,
  demoEquipment,
  demoInstitutions,
  demoKitchens,
  demoRoutes,
} from './demo-region.ts'
import {
  demoCalendarDays,
  demoClosures,
  demoDietaryNeeds,
  demoGateWindows,
} from './demo-special-days.ts'
import { storeLots, storeMovements } from './demo-stores.ts'
import { demoOffers, demoSupplierRoutes, demoSuppliers } from './demo-suppliers.ts'
import { cyclesOf, demoUnits } from './demo-units.ts'

export type DemoWorld = ReturnType<typeof demoWorld>

/**
 * The small honest world: the region Kepulauan Bangka Belitung with its real institutions and
 * example numbers, as rows that name foods and recipes by code. It follows `today`: eight past
 * weeks of harvests, and the week after today's to plan. The same day gives the same world, and
 * a harvest of a day is the same from whichever later day one looks back.
 */
export function demoWorld(today: string) {
  const monday = nextMonday(today)
  const past = pastSupply(today)
  const coming = comingSupply(today)
  return {
    today,
    regionCode: DEMO_REGION_CODE,
    /** The week to plan. */
    week: isoWeek(monday),
    startsOn: monday,
    endsOn: addDays(monday, 5),
    accounts: demoAccounts(),
    institutions: demoInstitutions(),
    kitchens: demoKitchens(atWib(addDays(today, -196), '09:00')),
    equipment: demoEquipment(),
    deliveryRoutes: demoRoutes(),
    eligibilityAnswers: demoEligibilityAnswers(today),
    places: demoPlaces(),
    groups: demoGroups(addDays(today, -182)),
    headcounts: demoHeadcounts(monday, today),
    gateWindows: demoGateWindows(),
    calendarDays: demoCalendarDays(today),
    closures: demoClosures(monday, today),
    dietaryNeeds: demoDietaryNeeds(today),
    menuWeeks: demoMenuWeeks(monday),
    units: demoUnits(),
    cycles: withFailedHarvest(cyclesOf(today), today),
    harvests: past.harvests,
    reports: [...past.reports, ...coming.reports],
    lots: [...storeLots(today), ...past.lots, ...coming.lots],
    movements: [...storeMovements(today), ...past.movements],
    suppliers: demoSuppliers(),
    supplierRoutes: demoSupplierRoutes(),
    offers: demoOffers(monday),
  }
}
