import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Results } from '#solver/benchmarks/results.ts'
import { gapChart } from './gap-chart.ts'
import { lossesOf } from './losses.ts'
import { machineSection } from './machine-section.ts'
import { harvestSection, matchSection } from './other-sections.ts'
import { replanSection } from './replan-section.ts'
import { type PlanRun, planRuns, sizesOf } from './runs.ts'
import { savingsSection } from './savings.ts'
import { savingsChart } from './savings-chart.ts'
import { sideBySideSection } from './side-by-side.ts'
import { targetsSection } from './targets.ts'
import { kitchensOf } from './words.ts'

const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url))
const CHARTS = 'benchmarks'

type Chart = { name: string; title: string; svg: string }

function chartsOf(runs: readonly PlanRun[]): Chart[] {
  const gaps = sizesOf(runs).flatMap((kitchens): Chart[] => {
    const svg = gapChart(runs, kitchens)
    const title = `Proven gap over time, ${kitchensOf(kitchens)}`
    return svg ? [{ name: `gap-${kitchens}.svg`, title, svg }] : []
  })
  const svg = savingsChart(runs)
  return svg
    ? [...gaps, { name: 'savings.svg', title: "Joint planning beside today's way", svg }]
    : gaps
}

const figure = ({ name, title }: Chart) => `![${title}](${CHARTS}/${name})`

/** The page and its charts, anew from the results; answers what was written. */
export function writePage(results: Results): string[] {
  const charts = chartsOf(planRuns(results))
  rmSync(`${DOCS}${CHARTS}`, { recursive: true, force: true })
  mkdirSync(`${DOCS}${CHARTS}`, { recursive: true })
  for (const { name, svg } of charts) writeFileSync(`${DOCS}${CHARTS}/${name}`, svg)
  writeFileSync(`${DOCS}benchmarks.md`, pageOf(results, charts))
  return ['docs/benchmarks.md', ...charts.map(({ name }) => `docs/${CHARTS}/${name}`)]
}

function pageOf(results: Results, charts: readonly Chart[]): string {
  const runs = planRuns(results)
  const losses = lossesOf(results)
  const gaps = charts.filter(({ name }) => name.startsWith('gap-')).map(figure)
  const savings = charts.filter(({ name }) => name.startsWith('savings')).map(figure)
  const parts = [
    '# Benchmarks',
    INTRODUCTION,
    `## What was measured, and on what\n\n${machineSection(results)}`,
    `## Targets of the core\n\n${TARGETS}\n\n${targetsSection(runs)}`,
    `## Beside other engines\n\n${BESIDE}\n\n${[sideBySideSection(runs), ...gaps].join('\n\n')}`,
    `## What joint planning saves\n\n${SAVES}\n\n${[...savings, savingsSection(runs)].join('\n\n')}`,
    `## Matching decided menus\n\n${matchSection(results)}`,
    `## Uncertain harvests\n\n${harvestSection(results)}`,
    `## Planning again\n\n${replanSection(results)}`,
    `## Where it loses\n\n${LOSES}\n\n${losses.map((one) => `- ${one}`).join('\n') || '- Nowhere in these results.'}`,
  ]
  return `${parts.join('\n\n')}\n`
}

const INTRODUCTION = `Written by \`npm run bench\` from \`solver/benchmarks/results/full.json\`; every number on this page is
computed from that file, nothing is typed in. How each way works: \`solver/benchmarks/README.md\`.`

const TARGETS = `Medians over the regions, in brackets the best and the worst of them. The gap is proven: objective over a
bound that lies below every plan. Memory is the most of a process that also draws the region and checks the plan.
"First plan": any verified plan. "Plan of use": the first within a tenth of the one that the run ended with; asked is one within
5 s. Processor time is that of all threads, drawing the region and checking the plan included.`

const BESIDE = `The same regions as one mixed-integer programme, as \`export\` writes it, with the same gap and the same
seconds asked. Engines that are not this core have the time of the "Limit" column for solving; building the model comes on
top of it. From 40 kitchens on one engine is asked, to show how far it comes. "Above best known bound"
compares the plans themselves, whatever an engine could prove of its own. Memory of native programs is theirs alone; of the
others it is the whole Node process, which holds some before any work (see above).`

const SAVES = `Ratios below 1 are what joint planning saves. Today's way: every kitchen writes its menus from list prices
within bands and budget, one dish changed for another as long as it helps; the store gives out what perishes first; the
rest is bought. Both plans passed \`verify\` and are priced by the same formulas.`

const LOSES = `Every line is read off the tables above by a rule: a missed target, another engine that is ahead in
gap, cost, time or memory on the same regions, a figure in which joint planning is behind today's way. What
the misses come from, as far as it is known, stands in \`solver/benchmarks/README.md\`.`
