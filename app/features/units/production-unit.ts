import { cropHeightCm } from './crop.ts'

export type UnitKind =
  | 'bed'
  | 'field'
  | 'orchard'
  | 'plantation'
  | 'hydroponic-rack'
  | 'mushroom-house'
  | 'pond'
  | 'layer-flock'
  | 'broiler-flock'
  | 'duck-flock'
  | 'herd'
  | 'feed-mill'
  | 'compost-site'
  | 'processing'
export type UnitLocation = 'inside-wall' | 'inner-perimeter' | 'off-site'

/** A plot, rack, pond, flock, mill or compost site of one institution. Unknown sizes are left out, never 0. */
export type ProductionUnit = {
  id: string
  institutionId: string
  institutionName: string
  code: string
  name: string
  kind: UnitKind
  location: UnitLocation
  areaM2?: number
  volumeM3?: number
  capacityNote?: string
  maxCropHeightCm?: number
  isOrganic?: boolean
  hasAeration?: boolean
  capacityPlants?: number
  capacityHeads?: number
  capacityKgPerDay?: number
  /** Where it lies, in words. */
  placeNote?: string
  openedOn?: string
  closedOn?: string
  isActive: boolean
  isExample: boolean
}

export type CropRefusal =
  | 'unit-not-active'
  | 'unit-without-cycles'
  | 'crop-too-high'
  | 'crop-height-unknown'
  | 'height-limit-unknown'

const ANIMAL_KINDS: UnitKind[] = ['pond', 'layer-flock', 'broiler-flock', 'duck-flock', 'herd']
const WORKS_KINDS: UnitKind[] = ['feed-mill', 'compost-site', 'processing']

/** Whether things grow or live here; a mill, a compost site and a kitchenette turn lots into lots. */
export const hasCycles = (kind: UnitKind) => !WORKS_KINDS.includes(kind)

/** Whether what grows here stands in soil, water culture or straw, so that its height matters. */
export const growsPlants = (kind: UnitKind) => hasCycles(kind) && !ANIMAL_KINDS.includes(kind)

/** A pond, a flock or a herd holds one running cycle at a time; a bed may hold several plantings. */
export const holdsOneCycle = (kind: UnitKind) => ANIMAL_KINDS.includes(kind)

type HeightSubject = Pick<ProductionUnit, 'kind' | 'location' | 'maxCropHeightCm' | 'isActive'>

/**
 * Whether a crop may be planted in a unit. Inside the wall a crop must not block the guards' view
 * (at Lapas Namlea only low sawi is planted there; orasirakyat.com, November 2025), so the rule
 * passes only when limit and height are both known and height <= limit. Elsewhere a limit counts
 * when there is one and the height is known; an unknown height is said (`isHeightUnknown`).
 *
 * `heightCm`: the crop's full height as told by the officer; left out = the highest value we know.
 */
export function decideCrop(
  unit: HeightSubject,
  crop: { foodCode: string; heightCm?: number },
): { ok: true; isHeightUnknown?: true } | { ok: false; refusal: CropRefusal } {
  if (!unit.isActive) return { ok: false, refusal: 'unit-not-active' }
  if (!hasCycles(unit.kind)) return { ok: false, refusal: 'unit-without-cycles' }
  if (!growsPlants(unit.kind)) return { ok: true }
  const isWalled = unit.location === 'inside-wall'
  if (unit.maxCropHeightCm === undefined) {
    return isWalled ? { ok: false, refusal: 'height-limit-unknown' } : { ok: true }
  }
  const heightCm = crop.heightCm ?? cropHeightCm(crop.foodCode)
  if (heightCm === undefined) {
    return isWalled
      ? { ok: false, refusal: 'crop-height-unknown' }
      : { ok: true, isHeightUnknown: true }
  }
  return heightCm <= unit.maxCropHeightCm ? { ok: true } : { ok: false, refusal: 'crop-too-high' }
}
