import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { ProductionCycle } from './production-cycle.ts'
import type { ProductionUnit, UnitKind } from './production-unit.ts'

export const UNIT_KINDS = [
  'bed',
  'field',
  'orchard',
  'plantation',
  'hydroponic-rack',
  'mushroom-house',
  'pond',
  'layer-flock',
  'broiler-flock',
  'duck-flock',
  'herd',
  'feed-mill',
  'compost-site',
  'processing',
] as const satisfies readonly UnitKind[]

export const UNIT_LOCATIONS = ['inside-wall', 'inner-perimeter', 'off-site'] as const

/** What can be said of a unit; a fact that nobody said is left out, never 0 and never "no". */
export type UnitSaying = Pick<
  ProductionUnit,
  'name' | 'kind' | 'location' | 'placeNote' | 'openedOn' | 'capacityNote' | UnitFact
>

export type UnitFact =
  | 'areaM2'
  | 'volumeM3'
  | 'maxCropHeightCm'
  | 'isOrganic'
  | 'hasAeration'
  | 'capacityPlants'
  | 'capacityHeads'
  | 'capacityKgPerDay'

const SOIL = ['areaM2', 'isOrganic', 'maxCropHeightCm'] as const
const ANIMALS = ['areaM2', 'capacityHeads'] as const
const WORKS = ['areaM2', 'capacityKgPerDay'] as const

const FACTS: Record<UnitKind, readonly UnitFact[]> = {
  bed: SOIL,
  field: SOIL,
  orchard: SOIL,
  plantation: SOIL,
  'hydroponic-rack': ['areaM2', 'capacityPlants', 'maxCropHeightCm'],
  'mushroom-house': ['areaM2', 'capacityPlants', 'maxCropHeightCm'],
  pond: ['areaM2', 'volumeM3', 'hasAeration', 'capacityHeads'],
  'layer-flock': ANIMALS,
  'broiler-flock': ANIMALS,
  'duck-flock': ANIMALS,
  herd: ANIMALS,
  'feed-mill': WORKS,
  'compost-site': WORKS,
  processing: WORKS,
}

/** The facts that mean something for a kind, in the order in which they are asked. */
export const factsOf = (kind: UnitKind): readonly UnitFact[] => FACTS[kind]

/** 'Rutan Muntok' and 'Bedeng A' are 'rutan-muntok-bedeng-a'. */
const unitCode = (institutionName: string, name: string): string | undefined => {
  const own = slugOf(name)
  return own === '' ? undefined : `${slugOf(institutionName)}-${own}`
}

const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

export type SayUnitRefusal = 'unit-name-taken' | 'unit-name-unreadable' | 'opening-in-the-future'

type Place = {
  institutionName: string
  /** Names of the institution's other units, and codes of all others. */
  otherNames: readonly string[]
  otherCodes: readonly string[]
  today: string
}

/** Whether a unit may be called so: a name of its own in its institution, opened by today. */
export function decideUnit(
  unit: Pick<UnitSaying, 'name' | 'openedOn'>,
  place: Place,
): Outcome<{ code: string }, SayUnitRefusal> {
  const code = unitCode(place.institutionName, unit.name)
  if (code === undefined) return refuse('unit-name-unreadable')
  const isTaken = place.otherNames.some((name) => slugOf(name) === slugOf(unit.name))
  if (isTaken || place.otherCodes.includes(code)) return refuse('unit-name-taken')
  if (unit.openedOn !== undefined && unit.openedOn > place.today) {
    return refuse('opening-in-the-future')
  }
  return { ok: true, code }
}

export type CloseUnitRefusal =
  | 'unit-not-active'
  | 'unit-has-cycles'
  | 'closing-in-the-future'
  | 'closing-before-opening'

/** Whether a unit may be closed on a day: what grows in it must have ended, nothing is planned. */
export function decideClosing(
  unit: Pick<ProductionUnit, 'isActive' | 'openedOn'>,
  current: readonly Pick<ProductionCycle, 'status'>[],
  closedOn: string,
  today: string,
): Outcome<object, CloseUnitRefusal> {
  if (!unit.isActive) return refuse('unit-not-active')
  if (closedOn > today) return refuse('closing-in-the-future')
  if (unit.openedOn !== undefined && closedOn < unit.openedOn) {
    return refuse('closing-before-opening')
  }
  return current.length > 0 ? refuse('unit-has-cycles') : { ok: true }
}
