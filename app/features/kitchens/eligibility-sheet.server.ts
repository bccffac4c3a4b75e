import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { Database } from '#db/database.ts'
import { listAnswerHistory } from './eligibility.repository.server.ts'
import { eligibilityOn } from './eligibility.ts'
import { readEligibility } from './read-eligibility.server.ts'

type Place = { kitchenId: string; today: string; askedCode?: string }

/**
 * Everything that the page of a kitchen's eligibility shows. Without a wish the requirement that
 * comes next is open, so that the page begins with what is to be done.
 */
export async function eligibilitySheet(db: Database, { kitchenId, today, askedCode }: Place) {
  const book = await findRuleBookOn(db, today)
  const found = (await readEligibility(db, [kitchenId], today)).get(kitchenId)
  const eligibility = found ?? eligibilityOn(today, [], [])
  const { findings, next } = eligibility
  const asked = findings.find(({ requirement }) => requirement.code === askedCode)
  const chosen = asked ?? next ?? findings[0]
  return {
    eligibility,
    ruleSet: book && {
      code: book.ruleSet.code,
      name: book.ruleSet.name,
      effectiveFrom: book.ruleSet.effectiveFrom,
    },
    chosen,
    history: chosen ? await listAnswerHistory(db, kitchenId, chosen.requirement.code) : [],
  }
}
