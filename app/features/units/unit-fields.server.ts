import type { Translate } from '#app/i18n/translate.ts'
import type { ProductionUnit } from './production-unit.ts'
import { factsOf } from './unit-saying.ts'

/** A unit as its form writes it: numbers in the page's language, what is unknown left out. */
export function unitFields(unit: ProductionUnit, t: Translate): Record<string, string> {
  const { institutionId, name, location, placeNote, openedOn, capacityNote } = unit
  const words = { institutionId, name, location, placeNote, openedOn, capacityNote }
  const facts = factsOf(unit.kind).map((fact) => {
    const value = unit[fact]
    if (typeof value === 'number') return [fact, t.number(value, 3)] as const
    if (value === undefined) return [fact, undefined] as const
    return [fact, value ? 'yes' : 'no'] as const
  })
  return Object.fromEntries(
    [...Object.entries(words), ...facts].flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value]],
    ),
  )
}
