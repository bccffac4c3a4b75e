import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/page.tsx'
import { ShortDay } from '#app/features/supply/report-table.tsx'
import { foodNameIn, type NamedFood } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { sumKg } from '#app/shared/mass.ts'

type ExpiringLot = NamedFood & { id: string; kg: number; useBy: string }

/** Stock that expires within two days beside what adopted plans will still take: the rest would be lost. */
export function ExpiringTable(props: {
  lots: readonly ExpiringLot[]
  planned: readonly { lotId: string; kg: number }[]
}) {
  const t = useTranslate()
  if (props.lots.length === 0) return null
  const plannedKg = ({ id }: ExpiringLot) =>
    props.planned.find(({ lotId }) => lotId === id)?.kg ?? 0
  const leftKg = (lot: ExpiringLot) => Math.max(0, sumKg([lot.kg, -plannedKg(lot)]))
  return (
    <Section title={t('expiring.title')} note={t('expiring.note')}>
      <DataTable
        caption={t('expiring.title')}
        isCaptionHidden
        rows={props.lots}
        keyOf={({ id }) => id}
        columns={[
          { head: t('lot.food'), cell: (lot) => foodNameIn(t.locale, lot) },
          { head: t('lot.until'), cell: ({ useBy }) => <ShortDay day={useBy} /> },
          { head: t('lot.left'), isFigure: true, cell: ({ kg }) => t.kg(kg) },
          { head: t('expiring.planned'), isFigure: true, cell: (lot) => t.kg(plannedKg(lot)) },
          {
            head: t('expiring.unplanned'),
            isFigure: true,
            cell: (lot) =>
              leftKg(lot) > 0 ? <b className="text-brick">{t.kg(leftKg(lot))}</b> : '–',
          },
        ]}
      />
    </Section>
  )
}
