import { sumKg } from '#app/shared/mass.ts'
import type { Database } from '#db/database.ts'
import { findLotOnPage, listMovementsOnPage } from './lot-page.repository.server.ts'

/** A lot with its movements and what was left after each; undefined when no lot has this id. */
export async function loadLotPage(db: Database, lotId: string) {
  const lot = await findLotOnPage(db, lotId)
  if (!lot) return undefined
  const movements = await listMovementsOnPage(db, lotId)
  return {
    lot,
    movements: movements.map((movement, index) => ({
      ...movement,
      leftKg: sumKg(movements.slice(0, index + 1).map(({ kg }) => kg)),
    })),
  }
}
