import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ProductionUnit } from './production-unit.ts'

/** Kind, place, size and height limit of a unit in one line; what is not known is left out. */
export function UnitFacts({ unit }: { unit: ProductionUnit }) {
  const t = useTranslate()
  const { areaM2, volumeM3, capacityNote, maxCropHeightCm, isOrganic, hasAeration } = unit
  const { capacityPlants, capacityHeads, capacityKgPerDay } = unit
  const facts = [
    t.code('unit-kind', unit.kind),
    t.code('unit-location', unit.location),
    unit.placeNote,
    isOrganic ? t('unit.organic') : undefined,
    hasAeration ? t('unit.aerated') : undefined,
    areaM2 === undefined ? undefined : t('unit.area', { area: t.number(areaM2) }),
    volumeM3 === undefined ? undefined : t('unit.volume', { volume: t.number(volumeM3) }),
    capacityPlants === undefined
      ? undefined
      : t('unit.holds-plants', { plants: t.number(capacityPlants) }),
    capacityHeads === undefined
      ? undefined
      : t('unit.holds-heads', { heads: t.number(capacityHeads) }),
    capacityKgPerDay === undefined
      ? undefined
      : t('unit.makes', { kg: t.number(capacityKgPerDay) }),
    capacityNote,
    maxCropHeightCm === undefined ? undefined : t('unit.height-limit', { height: maxCropHeightCm }),
  ]
  return <>{facts.filter((fact) => fact !== undefined).join(' · ')}</>
}
