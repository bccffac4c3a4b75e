import { growsPlants, type UnitKind } from '#app/features/units/production-unit.ts'
import type { Day } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

export type InputKind = 'seed' | 'fry' | 'feed' | 'compost' | 'fertiliser'
export const INPUT_KINDS = ['seed', 'fry', 'feed', 'compost', 'fertiliser'] as const

export type LabResult = {
  id: string
  number: string
  laboratory: string
  testedOn: Day
  meetsLimits: boolean
  attachmentId: string
}

/** Seed, fry, feed, compost or fertiliser; `kg` is the sum of its movements. */
export type InputLot = {
  id: string
  institutionId: string
  code: string
  kind: InputKind
  name: string
  unitId?: string
  /** Left out: nobody knows whether coal ash (FABA) is in it. */
  containsCoalAsh?: boolean
  receivedOn: Day
  kg: number
  note?: string
  isExample: boolean
  /** The last one stands. */
  labResult?: LabResult
}

export type AshRefusal =
  | 'coal-ash-without-lab-result'
  | 'coal-ash-above-limits'
  | 'coal-ash-unknown'

type Compost = Pick<InputLot, 'kind' | 'containsCoalAsh'> & {
  labResult?: Pick<LabResult, 'meetsLimits' | 'testedOn'>
}

/**
 * Whether a lot may be put where food grows. Coal ash (FABA) was taken off the list of hazardous
 * waste by PP 22/2021, but carries heavy metals in amounts that vary with the coal; Kepmentan
 * 261/2019 limits them in organic fertiliser (Pb, Cd, Hg, As, Cr, Ni). So compost with coal ash, or
 * of which nobody knows, needs a laboratory's result on file that meets the limits.
 */
export function decideOnFoodBed(lot: Compost): Outcome<object, AshRefusal> {
  if (lot.kind !== 'compost' || lot.containsCoalAsh === false) return { ok: true }
  if (lot.labResult)
    return lot.labResult.meetsLimits ? { ok: true } : refuse('coal-ash-above-limits')
  return refuse(lot.containsCoalAsh ? 'coal-ash-without-lab-result' : 'coal-ash-unknown')
}

export type UseRefusal =
  | AshRefusal
  | 'amount-too-small'
  | 'more-than-in-stock'
  | 'used-before-received'
  | 'input-of-other-unit'

type Use = { kg: number; on: Day; unitId: string; unitKind: UnitKind }

/** Whether so many kilograms of a lot may go into a unit on a day. */
export function decideUse(
  lot: Compost & Pick<InputLot, 'kg' | 'receivedOn' | 'unitId'>,
  use: Use,
): Outcome<{ leftKg: number }, UseRefusal> {
  if (!(use.kg >= 0.001)) return refuse('amount-too-small')
  if (use.on < lot.receivedOn) return refuse('used-before-received')
  if (lot.unitId !== undefined && lot.unitId !== use.unitId) return refuse('input-of-other-unit')
  if (growsPlants(use.unitKind)) {
    const bed = decideOnFoodBed(lot)
    if (!bed.ok) return bed
  }
  const leftKg = sumKg([lot.kg, -use.kg])
  return leftKg < 0 ? refuse('more-than-in-stock') : { ok: true, leftKg }
}
