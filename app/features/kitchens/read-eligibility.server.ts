import { findRuleSetOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { Database } from '#db/database.ts'
import {
  listEligibilityAnswers,
  listEligibilityRequirements,
} from './eligibility.repository.server.ts'
import { type Eligibility, eligibilityOn } from './eligibility.ts'

/** Requirements in force on a day; none when no rule set holds. */
export async function requirementsOn(db: Database, today: string) {
  const ruleSet = await findRuleSetOn(db, today)
  return ruleSet ? listEligibilityRequirements(db, ruleSet.id) : []
}

/** Eligibility of each kitchen on a day, by kitchen id. */
export async function readEligibility(
  db: Database,
  kitchenIds: readonly string[],
  today: string,
): Promise<Map<string, Eligibility>> {
  const requirements = await requirementsOn(db, today)
  const answers = await listEligibilityAnswers(db, kitchenIds)
  return new Map(
    kitchenIds.map((kitchenId) => {
      const own = answers.filter((answer) => answer.kitchenId === kitchenId)
      return [kitchenId, eligibilityOn(today, requirements, own)]
    }),
  )
}
