import { type GrowthFacts, wholeRange } from '#app/features/growth-parameters/growth-parameter.ts'
import {
  decideCrop,
  growsPlants,
  holdsOneCycle,
  type ProductionUnit,
} from '#app/features/units/production-unit.ts'
import { type Growth, growthFrom } from './growth.ts'

/** What is known of each food, by its code. */
export type FactsByFood = ReadonlyMap<string, GrowthFacts>

/** A food that a unit may start: how many batches the unit holds at most, in its measure. */
export type StartChoice = { foodCode: string; growth: Growth; size: number }

/**
 * How much a unit holds of the measure of a food; undefined when nobody has said. Fish per cubic
 * metre: the sources' typical number with air, their low one without.
 */
function unitSize(unit: ProductionUnit, facts: GrowthFacts | undefined): number | undefined {
  if (!holdsOneCycle(unit.kind)) return unit.areaM2
  if (unit.capacityHeads !== undefined || unit.kind !== 'pond') return unit.capacityHeads
  const perM3 = facts && wholeRange(facts, 'stocking-per-m3')
  if (!perM3 || unit.volumeM3 === undefined) return undefined
  return Math.floor(unit.volumeM3 * (unit.hasAeration ? perM3.typical : perM3.low))
}

/**
 * What may be started here: of the foods that we know enough about, those of the unit's kind that
 * the guards' limit on height allows. Nothing in a unit whose size nobody has said.
 */
export const startChoices = (unit: ProductionUnit, facts: FactsByFood): StartChoice[] =>
  [...facts].flatMap(([foodCode, own]) => {
    const growth = growthFrom(foodCode, own)
    const size = unitSize(unit, own)
    const isFit = growth?.kinds.includes(unit.kind) && decideCrop(unit, { foodCode }).ok
    return growth && isFit && size !== undefined && size >= growth.batch
      ? [{ foodCode, growth, size }]
      : []
  })

export type NothingReason = 'size-unknown' | 'height-limit-unknown' | 'no-known-food'

/** Why a unit starts nothing by the calendar; undefined when it may start something. */
export function whyNothing(unit: ProductionUnit, facts: FactsByFood): NothingReason | undefined {
  if (startChoices(unit, facts).length > 0) return undefined
  const isMeasured = [...facts.values()].some((own) => unitSize(unit, own) !== undefined)
  if (!isMeasured) return 'size-unknown'
  const isWalled = unit.location === 'inside-wall' && unit.maxCropHeightCm === undefined
  return isWalled && growsPlants(unit.kind) ? 'height-limit-unknown' : 'no-known-food'
}
