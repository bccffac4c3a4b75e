import { Bar, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Translate } from '#app/i18n/translate.ts'
import type { HarvestToCome } from './reported-harvest.ts'

const HEIGHT_PX = 150

/** Each harvest as a bar from its low to its high end with a dot at its likely amount. */
export function ForecastChart({
  harvests,
  t,
}: {
  harvests: readonly HarvestToCome[]
  t: Translate
}) {
  const data = harvests.flatMap(({ on, range }) =>
    range
      ? [{ day: t.shortDate(on), ends: [range.lowKg, range.highKg], likelyKg: range.likelyKg }]
      : [],
  )
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <ComposedChart
          data={data}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <XAxis dataKey="day" stroke="var(--soft)" fontSize={11} tickLine={false} />
          <YAxis
            stroke="var(--soft)"
            fontSize={11}
            width={52}
            tickFormatter={(kg: number) => t.number(kg, 0)}
            unit=" kg"
          />
          <Bar dataKey="ends" fill="var(--leaf)" fillOpacity={0.3} isAnimationActive={false} />
          <Line
            dataKey="likelyKg"
            stroke="none"
            dot={{ r: 3, fill: 'var(--leaf)', stroke: 'none' }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
