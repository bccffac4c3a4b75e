import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { nameIn } from '#app/features/planning/named.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { CoveredFoodRow } from './plan-coverage-view.tsx'

const ROW_PX = 30
const AXIS_PX = 40
const NAMES_PX = 150
const FILLS = {
  own: 'var(--leaf)',
  stock: 'var(--stock)',
  bought: 'var(--bought)',
  unmet: 'var(--brick)',
} as const

/** Foods of a plan as stacked bars on one scale; the table beside it says the same in figures. */
export function PlanCoverageChart({
  foods,
  t,
}: {
  foods: readonly CoveredFoodRow[]
  t: Translate
}) {
  const data = foods.map((food) => ({ name: nameIn(t.locale, food), ...food.supplied }))
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={foods.length * ROW_PX + AXIS_PX}>
        <BarChart
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
        >
          <XAxis
            type="number"
            stroke="var(--soft)"
            fontSize={12}
            tickFormatter={(kg: number) => t.number(kg, 0)}
            unit=" kg"
          />
          <YAxis
            type="category"
            dataKey="name"
            width={NAMES_PX}
            stroke="var(--soft)"
            fontSize={12}
            interval={0}
            tickLine={false}
          />
          {(['own', 'stock', 'bought', 'unmet'] as const).map((part) => (
            <Bar
              key={part}
              dataKey={part}
              stackId="kg"
              fill={FILLS[part]}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
