import { cropHeightCm } from './crop.ts'

export type UnitKind =
  | 'bed'
  | 'field'
  | 'orchard'
  | 'hydroponic-rack'
  | 'mushroom-house'
  | 'pond'
  | 'layer-flock'
  | 'broiler-flock'
  | 'duck-flock'
export type UnitLocation = 'inside-wall' | 'inner-perimeter' | 'off-site'

/** A plot, rack, pond or flock of one institution. Unknown sizes are left out, never 0. */
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
  isActive: boolean
  isExample: boolean
}

export type CropRefusal =
  | 'unit-not-active'
  | 'crop-too-high'
  | 'crop-height-unknown'
  | 'height-limit-unknown'

const ANIMAL_KINDS: UnitKind[] = ['pond', 'layer-flock', 'broiler-flock', 'duck-flock']

/** Whether what grows here stands in soil, water culture or straw, so that its height matters. */
export const growsPlants = (kind: UnitKind) => !ANIMAL_KINDS.includes(kind)

/** A pond or a flock holds one running cycle at a time; a bed may hold several plantings. */
export const holdsOneCycle = (kind: UnitKind) => !growsPlants(kind)

type HeightSubject = Pick<ProductionUnit, 'kind' | 'location' | 'maxCropHeightCm' | 'isActive'>

/**
 * Whether a crop may be planted in a unit. Inside the wall a crop must not block the guards' view
 * (at Lapas Namlea only low sawi is planted there; orasirakyat.com, November 2025), so the rule
 * passes only when limit and height are both known and height <= limit. Elsewhere a limit counts
 * when there is one.
 *
 * `heightCm`: the crop's full height as told by the officer; left out = the highest value we know.
 */
export function decideCrop(
  unit: HeightSubject,
  crop: { foodCode: string; heightCm?: number },
): { ok: true } | { ok: false; refusal: CropRefusal } {
  if (!unit.isActive) return { ok: false, refusal: 'unit-not-active' }
  if (!growsPlants(unit.kind)) return { ok: true }
  if (unit.maxCropHeightCm === undefined) {
    return unit.location === 'inside-wall'
      ? { ok: false, refusal: 'height-limit-unknown' }
      : { ok: true }
  }
  const heightCm = crop.heightCm ?? cropHeightCm(crop.foodCode)
  if (heightCm === undefined) return { ok: false, refusal: 'crop-height-unknown' }
  return heightCm <= unit.maxCropHeightCm ? { ok: true } : { ok: false, refusal: 'crop-too-high' }
}
