import type { Actor } from '#app/features/accounts/actor.ts'
import { listUsualPortions } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { capacityRule, capacityUse } from '#app/features/beneficiaries/beneficiary-group.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { eligibilityOn, isMet } from '#app/features/kitchens/eligibility.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { addWeeks, weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import type { KitchenOverview } from './kitchen-overview.ts'
import { weekStandings } from './week-states.server.ts'

/** Kitchens within a person's reach, by name. */
export async function loadKitchenOverviews(
  db: Database,
  actor: Actor,
  today: string,
): Promise<KitchenOverview[]> {
  const scope = actor.isNational ? {} : { institutionIds: actor.institutionIds }
  const kitchens = await listKitchens(db, scope)
  if (kitchens.length === 0) return []
  const ids = kitchens.map(({ id }) => id)
  const book = await findRuleBookOn(db, today)
  const eligibilities = await readEligibility(db, ids, today)
  const usual = await listUsualPortions(db, ids, today)
  const standings = await weekStandings(db, ids, addWeeks(weekOf(today), 1))
  return kitchens.map((kitchen, index) => {
    const eligibility = eligibilities.get(kitchen.id) ?? eligibilityOn(today, [], [])
    const served = usual
      .filter(({ kitchenId }) => kitchenId === kitchen.id)
      .map(({ groupKind, portions }) => ({ groupKind, portions: Number(portions) }))
    const rule = capacityRule(
      book?.values ?? [],
      isMet(eligibility, 'certified-cook'),
      kitchen.limits,
    )
    const { state = 'closed' as const, openCells = 0 } = standings[index] ?? {}
    return {
      kitchen,
      eligibility,
      portions: served.reduce((sum, { portions }) => sum + portions, 0),
      capacity: rule && { rule, use: capacityUse(served, rule) },
      nextWeek: { state, openCells },
    }
  })
}
