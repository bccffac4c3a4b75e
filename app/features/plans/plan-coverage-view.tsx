import { Suspense, useEffect, useState } from 'react'
import { StackKey } from '#app/components/bars.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { lazyPicture } from '#app/components/lazy-picture.ts'
import { type Named, nameIn } from '#app/features/planning/named.ts'
import type { CoveredFood } from '#app/features/planning/plan-coverage.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export type CoveredFoodRow = CoveredFood & Named

const FIRST = 12

/** Fetched after the page stands: it draws nothing on the server, and the table needs no script. */
const Chart = lazyPicture(async () => (await import('./plan-coverage-chart.tsx')).PlanCoverageChart)

/** The greatest needs of a plan and where they come from: drawn on one scale, and as a table. */
export function PlanCoverageView({ foods }: { foods: readonly CoveredFoodRow[] }) {
  const t = useTranslate()
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const first = foods.slice(0, FIRST)
  if (first.length === 0) return null
  return (
    <>
      {isReady && (
        <Suspense fallback={null}>
          <div className="no-print max-w-3xl">
            <Chart foods={first} t={t} />
            <StackKey
              words={{
                own: t('plan-supply.own'),
                stock: t('plan-supply.stock'),
                bought: t('plan-supply.bought'),
                missing: t('plan-supply.unmet'),
              }}
            />
          </div>
        </Suspense>
      )}
      <details className="mt-3" open={!isReady}>
        <summary className="link cursor-pointer">
          {t('plan-supply.all', { count: foods.length })}
        </summary>
        <CoverageTable foods={foods} />
      </details>
    </>
  )
}

function CoverageTable({ foods }: { foods: readonly CoveredFoodRow[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('plan-supply.title')}
      isCaptionHidden
      rows={foods}
      keyOf={({ foodId }) => foodId}
      columns={[
        { head: t('plan-shortfall.food'), cell: (food) => nameIn(t.locale, food) },
        {
          head: t('plan-shortfall.needed'),
          isFigure: true,
          cell: ({ neededKg }) => t.kg(neededKg),
        },
        ...(['own', 'stock', 'bought', 'unmet'] as const).map((part) => ({
          head: t(`plan-supply.${part}`),
          isFigure: true,
          cell: ({ supplied }: CoveredFoodRow) =>
            supplied[part] < 0.0005 ? <span className="text-soft">–</span> : t.kg(supplied[part]),
        })),
      ]}
    />
  )
}
