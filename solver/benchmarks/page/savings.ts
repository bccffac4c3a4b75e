import { ratio, spreadOf } from '#solver/benchmarks/statistics.ts'
import type { Figures, Method } from '#solver/benchmarks/task.ts'
import { figuresOf, nameOf, type PlanRun, runsWhere, seedsOf, sizesOf } from './runs.ts'
import { kitchensOf, percent, range, table, times } from './words.ts'

type Measure = { name: string; of: (figures: Figures) => number | undefined }

const cost = (key: string) => (figures: Figures) => figures.costs[key]
const foodIdr = ({ costs }: Figures) => (costs.purchaseIdr ?? 0) + (costs.inHouseIdr ?? 0)
const ownShare = ({ ownKg, neededKg }: Figures) => ratio(ownKg, neededKg)

/** What is compared as a ratio: joint planning over the other way. */
export const MEASURES: readonly Measure[] = [
  { name: 'objective', of: ({ objectiveIdr }) => objectiveIdr },
  { name: 'purchases', of: cost('purchaseIdr') },
  { name: 'food paid for (bought and own)', of: foodIdr },
  { name: 'own food wasted, kg', of: ({ wasteKg }) => wasteKg },
  { name: 'penalty for nutrients off their bands', of: cost('bandsIdr') },
  { name: 'penalty over budget', of: cost('budgetIdr') },
]

/** Regions of one size that both ways have planned. */
function pairs(runs: readonly PlanRun[], kitchens: number, other: Method) {
  return seedsOf(runsWhere(runs, { kitchens })).flatMap((seed) => {
    const joint = figuresOf(runs, { kitchens, seed, method: 'this-core' })
    const theirs = figuresOf(runs, { kitchens, seed, method: other })
    return joint && theirs ? [{ joint, theirs }] : []
  })
}

export function ratiosOf(runs: readonly PlanRun[], kitchens: number, other: Method) {
  const both = pairs(runs, kitchens, other)
  return {
    regions: both.length,
    measures: MEASURES.map(({ name, of }) => {
      const spread = spreadOf(both.map(({ joint, theirs }) => ratio(of(joint), of(theirs))))
      return { name, spread }
    }),
    ownBefore: spreadOf(both.map(({ theirs }) => ownShare(theirs))),
    ownAfter: spreadOf(both.map(({ joint }) => ownShare(joint))),
    unmetBefore: spreadOf(both.map(({ theirs }) => theirs.unmetKg)),
    unmetAfter: spreadOf(both.map(({ joint }) => joint.unmetKg)),
  }
}

function ratioTable(runs: readonly PlanRun[], other: Method): string {
  const sizes = sizesOf(runs).filter((kitchens) => ratiosOf(runs, kitchens, other).regions > 0)
  if (sizes.length === 0) return `Joint planning has not been compared with this in these results.`
  const all = sizes.map((kitchens) => ratiosOf(runs, kitchens, other))
  const rows = MEASURES.map(({ name }, at) => [
    name,
    ...all.map(({ measures }) => range(measures[at]?.spread, times)),
  ])
  const own = (key: 'ownBefore' | 'ownAfter') => all.map((one) => range(one[key], percent))
  return table(
    ['Joint plan over this', ...sizes.map(kitchensOf)],
    [
      ...rows,
      [`share of food from own lots, ${nameOf(other).toLowerCase()}`, ...own('ownBefore')],
      ['share of food from own lots, joint plan', ...own('ownAfter')],
      ['regions', ...all.map(({ regions }) => String(regions))],
    ],
  )
}

export const savingsSection = (runs: readonly PlanRun[]) =>
  [
    `### Against today's way\n\n${ratioTable(runs, 'todays-way')}`,
    `### Against menus that are as good as menus can be without looking at supply\n\n${ratioTable(runs, 'menus-first')}`,
  ].join('\n\n')
