import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { agreesWithPrinted, type MealBand } from '#app/features/foods/meal-band.ts'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Props = {
  printed: readonly MealBand[]
  derived: readonly MealBand[]
  nutrients: readonly Nutrient[]
}

/** The juknis' own table beside the derivation, with what differs marked. */
export function PrintedBands({ printed, derived, nutrients }: Props) {
  const t = useTranslate()
  if (printed.length === 0) return null
  const derivedOf = (band: MealBand) => derived.find(({ nutrient }) => nutrient === band.nutrient)
  const nutrientOf = (band: MealBand) => nutrients.find(({ tagname }) => tagname === band.nutrient)
  const say = (band: MealBand | undefined) =>
    band ? `${t.number(band.min)}–${t.number(band.max)}` : t('figure.unknown')
  const differs = (band: MealBand) => {
    const own = derivedOf(band)
    return own !== undefined && !agreesWithPrinted(own, band)
  }
  return (
    <Section title={t('audit.printed')} note={t('audit.printed-note')}>
      <DataTable
        caption={t('audit.printed')}
        isCaptionHidden
        rows={printed}
        keyOf={({ nutrient }) => nutrient}
        columns={[
          {
            head: t('audit.nutrient'),
            cell: (band) => {
              const nutrient = nutrientOf(band)
              return `${(t.locale === 'id' ? nutrient?.nameId : nutrient?.nameEn) ?? band.nutrient}, ${nutrient ? t.code('unit-of', nutrient.unit) : ''}`
            },
          },
          {
            head: t('audit.printed'),
            cell: (band) => (
              <>
                {say(band)}{' '}
                {differs(band) && <StatusBadge tone="warning">{t('audit.differs')}</StatusBadge>}
              </>
            ),
          },
          { head: t('audit.derived'), cell: (band) => say(derivedOf(band)) },
        ]}
      />
    </Section>
  )
}
