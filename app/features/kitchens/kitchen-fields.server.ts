import type { Translate } from '#app/i18n/translate.ts'
import { clockTime } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import { listGateWindows, listKitchenEquipment } from './kitchen.repository.server.ts'
import type { GateWindow, Kitchen } from './kitchen.ts'

/** A kitchen as its form writes it: numbers in the page's language, hours as a time input wants them. */
export async function kitchenFields(
  db: Database,
  { id, institutionId, name, limits }: Kitchen,
  t: Translate,
): Promise<Record<string, string>> {
  const gates = await listGateWindows(db, id)
  const machines = await listKitchenEquipment(db, id)
  const { isRemote, mostPortions, mostDistanceKm, mostTravelMinutes } = limits
  const known = {
    institutionId,
    name,
    isRemote: isRemote ? 'on' : undefined,
    mostPortions: mostPortions && t.number(mostPortions, 0),
    mostDistanceKm: mostDistanceKm && t.number(mostDistanceKm),
    mostTravelMinutes: mostTravelMinutes && String(mostTravelMinutes),
    ...hoursOf(gates, 'goods-in', ['goodsFrom', 'goodsUntil']),
    ...hoursOf(gates, 'meals-out', ['mealsFrom', 'mealsUntil']),
    ...Object.fromEntries(
      machines.map(({ equipment, minutesPerDay }) => [
        `minutes-${equipment}`,
        t.number(minutesPerDay),
      ]),
    ),
  }
  return Object.fromEntries(
    Object.entries(known).flatMap(([field, value]) => (value ? [[field, value]] : [])),
  )
}

function hoursOf(
  gates: readonly GateWindow[],
  direction: GateWindow['direction'],
  [from, until]: readonly [string, string],
): Record<string, string> {
  const gate = gates.find((one) => one.direction === direction)
  if (!gate) return {}
  const input = (minute: number) => clockTime(Math.min(minute, 1439)).replace('.', ':')
  return { [from]: input(gate.fromMinute), [until]: input(gate.untilMinute) }
}
