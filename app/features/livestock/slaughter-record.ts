import type { UnitKind } from '#app/features/units/production-unit.ts'
import type { Day } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

/** Animals of a unit slaughtered on a day by a certified slaughterer. Weight of the carcasses in kg. */
export type SlaughterRecord = {
  id: string
  slaughteredOn: Day
  heads: number
  carcassKg: number
  slaughterPlace: string
  certificateNumber: string
  attachmentId?: string
  recordedBy: string
}

const MEAT_KINDS: readonly UnitKind[] = ['broiler-flock', 'layer-flock', 'duck-flock', 'herd']

/** Whether a food of a unit is meat of animals that must be slaughtered; fish and eggs are not. */
export const needsSlaughter = (unitKind: UnitKind, foodGroup: string) =>
  MEAT_KINDS.includes(unitKind) && foodGroup === 'meat'

export type MeatRefusal = 'slaughter-record-missing' | 'more-than-slaughtered'

/**
 * Whether meat may become a lot: halal slaughter must be on file by the day of the harvest, and no
 * more meat may come in than its carcasses weighed. UU 33/2014 on halal products; the meal programme
 * demands certified slaughter of its suppliers (statements of BGN, 2025).
 */
export function decideMeat(
  records: readonly Pick<SlaughterRecord, 'slaughteredOn' | 'carcassKg'>[],
  meat: { kg: number; harvestedOn: Day; receivedKg: number },
): Outcome<object, MeatRefusal> {
  const slaughtered = records.filter(({ slaughteredOn }) => slaughteredOn <= meat.harvestedOn)
  if (slaughtered.length === 0) return refuse('slaughter-record-missing')
  const carcassKg = sumKg(slaughtered.map((one) => one.carcassKg))
  const afterKg = sumKg([meat.receivedKg, meat.kg])
  return afterKg > carcassKg ? refuse('more-than-slaughtered') : { ok: true }
}

export type RecordSlaughterRefusal = 'not-a-unit-of-animals' | 'slaughter-in-the-future'

/** Whether a slaughter may be written down for a unit. */
export function decideSlaughter(
  unitKind: UnitKind,
  slaughteredOn: Day,
  today: Day,
): Outcome<object, RecordSlaughterRefusal> {
  if (!MEAT_KINDS.includes(unitKind)) return refuse('not-a-unit-of-animals')
  return slaughteredOn > today ? refuse('slaughter-in-the-future') : { ok: true }
}

export const keepsMeatAnimals = (kind: UnitKind) => MEAT_KINDS.includes(kind)
