import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { isMet } from '#app/features/kitchens/eligibility.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { minuteOfDay } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import { capacityRule } from './beneficiary-group.ts'
import { reachRule } from './beneficiary-place.ts'
import { closingMinute, firstOpenDay } from './headcount.ts'

/**
 * What a kitchen may serve and how far it may deliver, by the rules of today and its own limits,
 * and the first day that can still be changed. Without a rule nothing is limited.
 */
export async function readBeneficiaryRules(
  db: Database,
  kitchen: Pick<Kitchen, 'id' | 'timeZone' | 'limits'>,
  { today, now }: { today: string; now: Date },
) {
  const values = (await findRuleBookOn(db, today))?.values ?? []
  const eligibility = (await readEligibility(db, [kitchen.id], today)).get(kitchen.id)
  const hasCertifiedCook = eligibility !== undefined && isMet(eligibility, 'certified-cook')
  const { limits } = kitchen
  const closesAtMinute = closingMinute(values)
  const clock = { today, minuteOfDay: minuteOfDay(now, kitchen.timeZone) }
  return {
    hasCertifiedCook,
    capacity: capacityRule(values, hasCertifiedCook, limits),
    reach: reachRule(values, limits),
    closesAtMinute,
    opensOn: firstOpenDay(clock, closesAtMinute),
  }
}
