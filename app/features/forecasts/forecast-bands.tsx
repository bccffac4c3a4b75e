import { Suspense, useEffect, useState } from 'react'
import { lazyPicture } from '#app/components/lazy-picture.ts'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { HarvestToCome } from './reported-harvest.ts'

/** Fetched after the page stands: it draws nothing on the server, and the table needs no script. */
const Chart = lazyPicture(async () => (await import('./forecast-chart.tsx')).ForecastChart)

/** One small picture for each food of which something is known. */
export function ForecastBands({ harvests }: { harvests: readonly HarvestToCome[] }) {
  const t = useTranslate()
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const known = harvests.filter(({ range }) => range)
  const foods = [...new Set(known.map(({ foodId }) => foodId))]
  if (!isReady) return null
  return (
    <Suspense fallback={null}>
      <div className="no-print mb-4 grid max-w-4xl gap-4 sm:grid-cols-2">
        {foods.map((foodId) => {
          const own = known.filter((one) => one.foodId === foodId)
          const [first] = own
          return (
            <figure key={foodId}>
              <figcaption className="text-small text-soft">
                {first && t('forecast.chart', { food: foodNameIn(t.locale, first) })}
              </figcaption>
              <Chart harvests={own} t={t} />
            </figure>
          )
        })}
      </div>
    </Suspense>
  )
}
