import { addDays, daysFromTo } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import type { Database } from '#db/database.ts'
import { isExpiringSoon } from './lot.ts'
import type { LotRow } from './lot-table.tsx'
import { listMovements } from './movement.repository.server.ts'
import {
  listExpiredLots,
  listLotsForKitchen,
  listStoredAt,
} from './usable-lot.repository.server.ts'

/** The page looks two weeks ahead; the strips show the first seven days of them. */
const AHEAD_DAYS = 13
const SHOWN_DAYS = 6

type Place = { kitchenId: string; institutionId: string; today: string; chosenId?: string }

/** Everything that the page of a kitchen's lots shows, in pick order. */
export async function kitchenLots(db: Database, place: Place) {
  const { kitchenId, institutionId, today } = place
  const endsOn = addDays(today, AHEAD_DAYS)
  const lots = await listLotsForKitchen(db, { kitchenId, startsOn: today, endsOn })
  const rows = lots.map(({ deliversTo, ...lot }) => {
    const route = deliversTo.find((one) => one.kitchenId === kitchenId)
    return { ...lot, transportIdrPerKg: route?.transportIdrPerKg ?? 0 }
  })
  const ours = rows.filter((lot) => lot.institutionId === institutionId)
  const old = await listExpired(db, institutionId, today)
  const onHand = [...old, ...ours].filter(({ origin }) => origin !== 'expected')
  const storedAt = await listStoredAt(
    db,
    onHand.map(({ id }) => id),
  )
  const placed = (lot: LotRow) => ({ ...lot, storedAt: storedAt.get(lot.id) })
  const [own, expired] = [ours.map(placed), old.map(placed)]
  const chosen = [...expired, ...own].find(({ id }) => id === place.chosenId)
  const expiring = own.filter((lot) => isExpiringSoon(lot, today))
  return {
    days: daysFromTo(today, addDays(today, SHOWN_DAYS)),
    own,
    others: rows.filter((lot) => lot.institutionId !== institutionId),
    expired,
    expiring: { lots: expiring.length, kg: sumKg(expiring.map(({ kg }) => kg)) },
    chosen,
    movements: chosen ? await listMovements(db, chosen.id) : [],
  }
}

async function listExpired(db: Database, institutionId: string, today: string): Promise<LotRow[]> {
  const lots = await listExpiredLots(db, institutionId, today)
  return lots.map((lot) => ({ ...lot, unitName: lot.unitName ?? undefined, transportIdrPerKg: 0 }))
}
