import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { NeighbourRow } from './neighbour-wish.ts'

/** Who else wants a food on the same day, how much together, and which lots could serve them. */
export function NeighbourTable({ rows }: { rows: readonly NeighbourRow[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('neighbour.short')}
      isCaptionHidden
      rows={rows}
      keyOf={({ foodId, serviceOn }) => `${foodId} ${serviceOn}`}
      empty={<Empty>{t('neighbour.none')}</Empty>}
      columns={[
        {
          head: t('neighbour.food'),
          cell: ({ nameId, nameEn }) => (
            <span className="font-semibold">{t.locale === 'id' ? nameId : nameEn}</span>
          ),
        },
        { head: t('neighbour.day'), cell: ({ serviceOn }) => t.shortDay(serviceOn) },
        {
          head: t('neighbour.kitchens'),
          cell: ({ kitchens }) => (
            <ul>
              {kitchens.map(({ id, name, kg }) => (
                <li key={id}>
                  {name} · {t.kg(kg)}
                </li>
              ))}
            </ul>
          ),
        },
        { head: t('neighbour.total'), isFigure: true, cell: ({ totalKg }) => t.kg(totalKg) },
        {
          head: t('neighbour.lots'),
          cell: ({ lots }) =>
            lots.count === 0
              ? t('neighbour.no-lots')
              : t('neighbour.lots-of', { kg: t.kg(lots.kg), count: lots.count }),
        },
      ]}
    />
  )
}
