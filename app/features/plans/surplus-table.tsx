import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { NamedLotLeft } from './plan-surplus.ts'

/** What expires within the plan first; what keeps longer is a tap away. */
export function SurplusTable({ lots }: { lots: readonly NamedLotLeft[] }) {
  const t = useTranslate()
  const keeping = lots.filter(({ expiresInPlan }) => !expiresInPlan)
  return (
    <>
      <LotsLeft lots={lots.filter(({ expiresInPlan }) => expiresInPlan)} />
      {keeping.length > 0 && (
        <details className="mt-3">
          <summary className="link cursor-pointer">
            {t('plan-surplus.keeps', { count: keeping.length })}
          </summary>
          <LotsLeft lots={keeping} />
        </details>
      )}
    </>
  )
}

function LotsLeft({ lots }: { lots: readonly NamedLotLeft[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('plan-surplus.title')}
      isCaptionHidden
      rows={lots}
      keyOf={({ code }) => code}
      empty={<Empty>{t('plan-surplus.none')}</Empty>}
      columns={[
        {
          head: t('plan-allocation.food'),
          cell: (lot) => <span className="font-semibold">{nameIn(t.locale, lot)}</span>,
        },
        {
          head: t('plan-allocation.lot'),
          cell: ({ code }) => <span className="text-small">{code}</span>,
        },
        {
          head: t('plan-allocation.usable'),
          cell: ({ readyOn, useBy }) => `${t.shortDate(readyOn)} – ${t.shortDate(useBy)}`,
        },
        { head: t('plan-surplus.left'), isFigure: true, cell: ({ leftKg }) => t.kg(leftKg) },
        {
          head: t('plan-surplus.expires'),
          cell: ({ expiresInPlan, useBy }) =>
            expiresInPlan ? <StatusBadge tone="warning">{t.shortDay(useBy)}</StatusBadge> : '–',
        },
      ]}
    />
  )
}
