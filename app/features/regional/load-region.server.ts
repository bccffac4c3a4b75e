import { listUsualPortions } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { weekStandings } from '#app/features/kitchen-days/week-states.server.ts'
import { eligibilityOn } from '#app/features/kitchens/eligibility.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { listSignedWeeks } from '#app/features/signed-weeks/signed-week.repository.server.ts'
import { POSITIONS } from '#app/features/signed-weeks/signing.ts'
import { roundKg } from '#app/shared/mass.ts'
import { firstDayOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { listMenuRevisions, listWeekSupplies } from './region-summary.repository.server.ts'
import type { KitchenWeek } from './region-summary.ts'

type Place = { regionId: string; week: string; today: string }

/** All kitchens of a region in one week, by name. */
export async function loadRegion(
  db: Database,
  { regionId, week, today }: Place,
): Promise<KitchenWeek[]> {
  const kitchens = await listKitchens(db, { regionId })
  const ids = kitchens.map(({ id }) => id)
  if (ids.length === 0) return []
  const eligibilities = await readEligibility(db, ids, today)
  const usual = await listUsualPortions(db, ids, firstDayOf(week))
  const standings = await weekStandings(db, ids, week)
  const signed = await listSignedWeeks(db, ids, { week, signatures: POSITIONS.length })
  const revisions = await listMenuRevisions(db, ids, week)
  const supplies = await listWeekSupplies(db, ids, week)
  return kitchens.map((kitchen, index) => {
    const of = ({ kitchenId }: { kitchenId: string }) => kitchenId === kitchen.id
    const { state = 'closed' as const, openCells = 0 } = standings[index] ?? {}
    const newest = signed.find(of)
    const supply = supplies.find(of)
    return {
      kitchen,
      eligibility: eligibilities.get(kitchen.id) ?? eligibilityOn(today, [], []),
      portions: usual.filter(of).reduce((sum, { portions }) => sum + Number(portions), 0),
      state,
      openCells,
      signedRevision: newest?.revision,
      isChangedSinceSigned:
        newest !== undefined && revisions.find(of)?.revision !== newest.menuRevision,
      supply: supply && {
        ownKg: roundKg(supply.ownKg ?? 0),
        stockKg: roundKg(supply.allocatedKg - (supply.ownKg ?? 0)),
        boughtKg: roundKg(supply.boughtKg),
        unmetKg: roundKg(supply.unmetKg),
      },
    }
  })
}
