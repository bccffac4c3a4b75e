import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { listHeadcounts } from '#app/features/beneficiaries/headcount.repository.server.ts'
import type { Database } from '#db/database.ts'
import { portionList } from './portion-list.ts'

/** Portions of a kitchen by place and group on these service days, as counted now. */
export async function readPortions(db: Database, kitchenId: string, days: readonly string[]) {
  const [startsOn, endsOn] = [days[0], days.at(-1)]
  if (startsOn === undefined || endsOn === undefined) return []
  const groups = await listBeneficiaryGroups(db, kitchenId)
  const headcounts = await listHeadcounts(db, kitchenId, { startsOn, endsOn })
  return portionList(groups, headcounts, days)
}
