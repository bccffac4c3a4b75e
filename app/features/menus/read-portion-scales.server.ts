import { listPortionScales } from '#app/features/beneficiaries/headcount.repository.server.ts'
import { findRuleSetOn } from '#app/features/foods/rule-set.repository.server.ts'
import { listKitchenPortionScales } from '#app/features/recipes/kitchen-portion-scale.repository.server.ts'
import { scalesOn } from '#app/features/recipes/kitchen-portion-scale.ts'
import { addWeeks, firstDayOf, weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { listMenuWeeks } from './menu-week.repository.server.ts'

/** What a kitchen's page of portion sizes shows: in force today, everything set, the next free Monday. */
export async function readPortionScales(db: Database, kitchenId: string, today: string) {
  const ruleSet = await findRuleSetOn(db, today)
  const standard = ruleSet ? await listPortionScales(db, ruleSet.id) : []
  const history = await listKitchenPortionScales(db, kitchenId)
  const adopted = (await listMenuWeeks(db, kitchenId)).find(({ status }) => status !== 'draft')
  const thisWeek = weekOf(today)
  const lastFixed = adopted && adopted.week > thisWeek ? adopted.week : thisWeek
  return {
    ruleSetName: ruleSet?.name,
    standard,
    scales: scalesOn(standard, history, today),
    history,
    nextMonday: firstDayOf(addWeeks(lastFixed, 1)),
  }
}
