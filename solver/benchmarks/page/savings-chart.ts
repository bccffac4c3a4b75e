import { type PlanRun, sizesOf } from './runs.ts'
import { MEASURES, ratiosOf } from './savings.ts'
import { bar, drawing, line, PATTERNS, text } from './svg.ts'
import { kitchensOf } from './words.ts'

const LEFT = 90
const WIDTH = 740
const BAR = 16
const GROUP = 26
const SHOWN = 3
const SCALE = 480

/** Joint planning as a share of today's way, by size: objective, purchases, food paid for. */
export function savingsChart(runs: readonly PlanRun[]): string | undefined {
  const groups = sizesOf(runs).flatMap((kitchens) => {
    const { regions, measures } = ratiosOf(runs, kitchens, 'todays-way')
    return regions === 0 ? [] : [{ kitchens, measures: measures.slice(0, SHOWN) }]
  })
  if (groups.length === 0) return undefined
  const top = 64
  const step = SHOWN * BAR + GROUP
  const height = top + groups.length * step + 20
  const bars = groups.flatMap(({ kitchens, measures }, g) => {
    const y = top + g * step
    const drawn = measures.flatMap(({ spread }, style) => {
      if (!spread) return []
      const box = {
        x: LEFT,
        y: y + style * BAR,
        widthPx: Math.min(1.2, spread.median) * SCALE,
        heightPx: BAR - 3,
      }
      const label = `${(100 * spread.median).toFixed(1)} %`
      return [bar(box, style), text(box.x + box.widthPx + 6, box.y + 11, label)]
    })
    return [text(LEFT - 8, y + (SHOWN * BAR) / 2 + 3, kitchensOf(kitchens), 'end'), ...drawn]
  })
  const legend = MEASURES.slice(0, SHOWN).flatMap(({ name }, style) => {
    const x = LEFT + style * 160
    return [bar({ x, y: 34, widthPx: 14, heightPx: 12 }, style), text(x + 20, 44, name)]
  })
  const whole = LEFT + SCALE
  const title = "Joint planning as a share of today's way (100 %), medians over the regions"
  return drawing(WIDTH, height, title, [
    PATTERNS,
    text(LEFT, 20, title),
    ...legend,
    ...bars,
    line({ x1: whole, y1: top - 8, x2: whole, y2: height - 16 }, '#111'),
  ])
}
