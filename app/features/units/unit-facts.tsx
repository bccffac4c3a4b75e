import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ProductionUnit } from './production-unit.ts'

/** Kind, place, size and height limit of a unit in one line; what is not known is left out. */
export function UnitFacts({ unit }: { unit: ProductionUnit }) {
  const t = useTranslate()
  const { areaM2, volumeM3, capacityNote, maxCropHeightCm } = unit
  const facts = [
    t.code('unit-kind', unit.kind),
    t.code('unit-location', unit.location),
    areaM2 === undefined ? undefined : t('unit.area', { area: t.number(areaM2) }),
    volumeM3 === undefined ? undefined : t('unit.volume', { volume: t.number(volumeM3) }),
    capacityNote,
    maxCropHeightCm === undefined ? undefined : t('unit.height-limit', { height: maxCropHeightCm }),
  ]
  return <>{facts.filter((fact) => fact !== undefined).join(' · ')}</>
}
