import { type Column, DataTable } from '#app/components/data-table.tsx'
import { agreesWithPrinted, type MealBand } from '#app/features/foods/meal-band.ts'
import { BAND_NUTRIENTS, FLOOR_NUTRIENTS, type Nutrient } from '#app/features/foods/nutrient.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Place = { groupKind: GroupKind; meal: Meal }
type Props = {
  places: readonly Place[]
  bands: readonly MealBand[]
  nutrients: readonly Nutrient[]
}

const find = (
  bands: readonly MealBand[],
  place: Place,
  nutrient: string,
  basis: MealBand['basis'],
) =>
  bands.find(
    (band) =>
      band.groupKind === place.groupKind &&
      band.meal === place.meal &&
      band.nutrient === nutrient &&
      band.basis === basis,
  )

/** Bands of a meal: the one derived from AKG, and below it the one that the juknis prints. */
export function BandTable({ places, bands, nutrients }: Props) {
  const t = useTranslate()
  const columns = [
    placeColumn(t),
    ...BAND_NUTRIENTS.map((tagname) => ({
      head: headOf(t, nutrients, tagname),
      isFigure: true,
      cell: (place: Place) => (
        <BandCell
          derived={find(bands, place, tagname, 'akg-derived')}
          printed={find(bands, place, tagname, 'printed')}
        />
      ),
    })),
  ]
  return (
    <DataTable
      caption={t('requirement.bands')}
      isCaptionHidden
      columns={columns}
      rows={places}
      keyOf={({ groupKind, meal }) => `${groupKind} ${meal}`}
    />
  )
}

/** Floors of vitamins and minerals: one figure a cell. */
export function FloorTable({ places, bands, nutrients }: Props) {
  const t = useTranslate()
  const columns = [
    placeColumn(t),
    ...FLOOR_NUTRIENTS.map((tagname) => ({
      head: headOf(t, nutrients, tagname),
      isFigure: true,
      cell: (place: Place) => t.number(find(bands, place, tagname, 'akg-derived')?.min, 2),
    })),
  ]
  return (
    <DataTable
      caption={t('requirement.floors')}
      isCaptionHidden
      columns={columns}
      rows={places}
      keyOf={({ groupKind, meal }) => `${groupKind} ${meal}`}
    />
  )
}

type Translate = ReturnType<typeof useTranslate>

const placeColumn = (t: Translate): Column<Place> => ({
  head: t('requirement.group'),
  cell: ({ groupKind, meal }) => (
    <>
      {t.code('group', groupKind)}
      <span className="block text-small font-normal text-soft">{t.code('meal', meal)}</span>
    </>
  ),
})

function headOf(t: Translate, nutrients: readonly Nutrient[], tagname: string) {
  const nutrient = nutrients.find((one) => one.tagname === tagname)
  if (!nutrient) return tagname
  return (
    <>
      {t.locale === 'id' ? nutrient.nameId : nutrient.nameEn}
      <span className="block text-small">{t.code('unit-of', nutrient.unit)}</span>
    </>
  )
}

function BandCell({ derived, printed }: { derived?: MealBand; printed?: MealBand }) {
  const t = useTranslate()
  const say = ({ min, max }: MealBand) => `${t.number(min)}–${t.number(max)}`
  const differs = derived && printed && !agreesWithPrinted(derived, printed)
  return (
    <>
      <span className="block">{derived ? say(derived) : t.number(undefined)}</span>
      <span className={`block text-small ${differs ? 'font-semibold text-amber' : 'text-soft'}`}>
        <span className="sr-only">{t('requirement.printed')}: </span>
        {printed ? say(printed) : t('requirement.not-printed')}
        {differs && (
          <>
            {' '}
            <span aria-hidden="true">≠</span>
            <span className="sr-only">{t('requirement.differs')}</span>
          </>
        )}
      </span>
    </>
  )
}
