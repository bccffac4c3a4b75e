import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { AllocatedLot } from '#app/features/planning/plan-allocation.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { sumKg } from '#app/shared/mass.ts'
import { sumIdr } from '#app/shared/rupiah.ts'

const foodName = (locale: 'id' | 'en', lot: AllocatedLot) =>
  locale === 'id' ? lot.foodNameId : lot.foodNameEn

/** What a plan takes from each lot, for whom and when; what expires first stands first of its food. */
export function AllocatedLotsTable(props: {
  lots: readonly AllocatedLot[]
  manyKitchens: boolean
}) {
  const t = useTranslate()
  const { lots, manyKitchens } = props
  return (
    <DataTable
      caption={t('plan-allocation.title')}
      rows={lots}
      keyOf={({ lotId }) => lotId}
      empty={<Empty>{t('plan-allocation.none')}</Empty>}
      columns={[
        {
          head: t('plan-allocation.food'),
          cell: (lot) => <span className="font-semibold">{foodName(t.locale, lot)}</span>,
          foot: t('plan-allocation.total'),
        },
        { head: t('plan-allocation.lot'), cell: (lot) => <LotCell lot={lot} />, foot: '' },
        {
          head: t('plan-allocation.usable'),
          cell: ({ readyOn, useBy }) => `${t.shortDate(readyOn)} – ${t.shortDate(useBy)}`,
          foot: '',
        },
        {
          head: t('plan-purchase.days'),
          cell: ({ uses }) => <Uses uses={uses} manyKitchens={manyKitchens} />,
          foot: '',
        },
        {
          head: 'kg',
          isFigure: true,
          cell: ({ kg }) => t.kg(kg),
          foot: t.kg(sumKg(lots.map(({ kg }) => kg))),
        },
        {
          head: t('plan-allocation.cost'),
          isFigure: true,
          cell: ({ idr }) => t.idr(idr),
          foot: t.idr(sumIdr(lots.map(({ idr }) => idr))),
        },
      ]}
    />
  )
}

function LotCell({ lot }: { lot: AllocatedLot }) {
  const t = useTranslate()
  return (
    <>
      <span className="text-small">{lot.lotCode}</span>{' '}
      {lot.isExpected && <StatusBadge tone="warning">{t('plan-allocation.expected')}</StatusBadge>}
      <span className="block text-small text-soft">{lot.sourceName}</span>
    </>
  )
}

function Uses({ uses, manyKitchens }: Pick<AllocatedLot, 'uses'> & { manyKitchens: boolean }) {
  const t = useTranslate()
  return (
    <ul>
      {uses.map(({ kitchenName, serviceOn, kg }) => (
        <li key={`${kitchenName} ${serviceOn}`} className="whitespace-nowrap">
          {t.shortDay(serviceOn)} · {t.kg(kg)}
          {manyKitchens && <span className="text-soft"> · {kitchenName}</span>}
        </li>
      ))}
    </ul>
  )
}
