import { median } from '#solver/benchmarks/statistics.ts'
import type { Method } from '#solver/benchmarks/task.ts'
import { gapAt, nameOf, type PlanRun, perSeed, runsWhere } from './runs.ts'
import { rowsOf } from './side-by-side.ts'
import { curve, drawing, line, type Spot, text } from './svg.ts'
import { kitchensOf } from './words.ts'

const PLOT = { left: 70, right: 560, top: 40, bottom: 300 }
const SIZE = { width: 780, height: 350 }
/** Gaps below are drawn at the floor. */
const FLOOR = 1e-4
const CEILING = 1
const FIRST_SECONDS = 0.5
const STEPS = 14

const share = (value: number, from: number, to: number) =>
  Math.log(value / from) / Math.log(to / from)

const yOf = (gap: number) => {
  const within = Math.min(CEILING, Math.max(FLOOR, gap))
  return PLOT.bottom - share(within, FLOOR, CEILING) * (PLOT.bottom - PLOT.top)
}

const xOf = (seconds: number, last: number) =>
  PLOT.left + share(seconds, FIRST_SECONDS, last) * (PLOT.right - PLOT.left)

/** Median gap over the regions at moments that lie evenly on a logarithmic clock. */
function gapsOf(runs: readonly PlanRun[], last: number) {
  return Array.from({ length: STEPS }, (_, at) => {
    const seconds = FIRST_SECONDS * (last / FIRST_SECONDS) ** (at / (STEPS - 1))
    const gaps = perSeed(runs, (outcome) => gapAt(outcome, seconds))
    const known = gaps.filter((gap) => gap !== undefined)
    return { seconds, gap: known.length === gaps.length ? median(known) : undefined }
  })
}

function grid(last: number): string[] {
  const gaps = [1, 0.1, 0.01, 0.001, 0.0001]
  const moments = [0.5, 1, 2, 5, 10, 20, 60, 120, 300].filter((moment) => moment <= last)
  return [
    ...gaps.flatMap((gap) => [
      line({ x1: PLOT.left, y1: yOf(gap), x2: PLOT.right, y2: yOf(gap) }),
      text(PLOT.left - 8, yOf(gap) + 4, `${100 * gap} %`, 'end'),
    ]),
    ...moments.flatMap((moment) => [
      line(
        { x1: xOf(moment, last), y1: PLOT.bottom, x2: xOf(moment, last), y2: PLOT.bottom + 5 },
        '#111',
      ),
      text(xOf(moment, last), PLOT.bottom + 20, `${moment} s`, 'middle'),
    ]),
    line({ x1: PLOT.left, y1: PLOT.bottom, x2: PLOT.right, y2: PLOT.bottom }, '#111'),
  ]
}

function legend(methods: readonly Method[]): string[] {
  const x = PLOT.right + 20
  return methods.flatMap((method, style) => {
    const y = PLOT.top + 10 + style * 24
    return [
      curve(
        [
          [x, y],
          [x + 28, y],
        ],
        style,
      ),
      text(x + 36, y + 4, nameOf(method)),
    ]
  })
}

/** Proven gap over time of all engines at one size; undefined when only the core was run there. */
export function gapChart(runs: readonly PlanRun[], kitchens: number): string | undefined {
  const rows = rowsOf(runs, kitchens)
  const methods = rows.map(({ method }) => method)
  if (methods.length < 2) return undefined
  const last = Math.max(...rows.map((row) => row.seconds?.most ?? row.limitSeconds))
  const curves = methods.map((method, style) => {
    const points = gapsOf(runsWhere(runs, { kitchens, method }), last)
    const spots = points.flatMap(({ seconds, gap }): Spot[] =>
      gap === undefined ? [] : [[xOf(seconds, last), yOf(gap)]],
    )
    return curve(spots, style)
  })
  const title = `Proven gap over time, ${kitchensOf(kitchens)}, median over the regions`
  return drawing(SIZE.width, SIZE.height, title, [
    text(PLOT.left, 20, title),
    ...grid(last),
    ...curves,
    ...legend(methods),
  ])
}
