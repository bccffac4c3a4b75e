import {
  findProblemDocument,
  listLotFoodNames,
} from '#app/features/planning/plan.repository.server.ts'
import { listAllocations } from '#app/features/planning/plan-line.repository.server.ts'
import type { Database } from '#db/database.ts'
import { readOfferedLots } from './plan-document.server.ts'
import type { PlanHead } from './plan-head.ts'
import { lotsLeft, type NamedLotLeft } from './plan-surplus.ts'

/** What a plan leaves of the lots that its problem offered, all its kitchens together. */
export async function readSurplus(db: Database, plan: PlanHead): Promise<NamedLotLeft[]> {
  const offered = readOfferedLots(await findProblemDocument(db, plan.id))
  const left = lotsLeft(offered, await listAllocations(db, plan.id), plan.endsOn)
  const names = await listLotFoodNames(
    db,
    left.map(({ code }) => code),
  )
  return left.map((lot) => {
    const name = names.get(lot.code)
    return { ...lot, nameId: name?.nameId ?? lot.code, nameEn: name?.nameEn ?? lot.code }
  })
}
