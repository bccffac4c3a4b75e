import {
  listBeneficiaryGroups,
  listBeneficiaryPlaces,
} from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { readBeneficiaryRules } from '#app/features/beneficiaries/read-beneficiary-rules.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { Database } from '#db/database.ts'
import type { PlaceSituation } from './place-group.ts'

export type KitchenNow = { kitchen: Kitchen; today: string; now: Date }

/** Whom a kitchen serves or served, and what the rules let it. */
export async function readPlaceSituation(
  db: Database,
  { kitchen, ...now }: KitchenNow,
): Promise<PlaceSituation> {
  const { capacity, reach, opensOn } = await readBeneficiaryRules(db, kitchen, now)
  return {
    places: await listBeneficiaryPlaces(db, kitchen.id),
    groups: await listBeneficiaryGroups(db, kitchen.id),
    capacity,
    reach,
    today: now.today,
    opensOn,
  }
}
