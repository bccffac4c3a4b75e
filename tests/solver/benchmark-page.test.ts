import { expect, test } from 'vitest'
import { WHOLE_RUN } from '#solver/benchmarks/flags.ts'
import { PROGRAMS } from '#solver/benchmarks/native/programs.ts'
import { lossesOf } from '#solver/benchmarks/page/losses.ts'
import { machineSection } from '#solver/benchmarks/page/machine-section.ts'
import { replanSection } from '#solver/benchmarks/page/replan-section.ts'
import { planRuns } from '#solver/benchmarks/page/runs.ts'
import { targetsSection } from '#solver/benchmarks/page/targets.ts'
import type { Results } from '#solver/benchmarks/results.ts'
import { longestSeconds, tasksOf } from '#solver/benchmarks/schedule.ts'
import type { Method, PlanOutcome, Replanned, Task } from '#solver/benchmarks/task.ts'

const told = (program: keyof typeof PROGRAMS, line: string) => PROGRAMS[program].tells(line)

test('CBC says its best plan, its bound, and whether it is done', () => {
  const after =
    'Cbc0010I After 0 nodes, 1 on tree, 34128320 best solution, best possible 33987333 (4.58 seconds)'
  expect(told('cbc', after)).toEqual({ objectiveIdr: 34_128_320, boundIdr: 33_987_333 })
  const none =
    'Cbc0010I After 0 nodes, 1 on tree, 1e+50 best solution, best possible 33987333 (4.58 seconds)'
  expect(told('cbc', none)).toEqual({ boundIdr: 33_987_333 })
  expect(told('cbc', 'Result - Optimal solution found')).toEqual({ isProven: true })
  expect(told('cbc', 'Lower bound:                    178775834.107')).toEqual({
    boundIdr: 178_775_834.107,
  })
})

test('GLPK says its best plan and its bound, and a plan not found yet is none', () => {
  expect(
    told('glpk', '+  1703: >>>>>   3.587861825e+07 >=   3.372499493e+07   6.0% (64; 0)'),
  ).toEqual({ objectiveIdr: 35_878_618.25, boundIdr: 33_724_994.93 })
  expect(
    told('glpk', '+  1161: mip =     not found yet >=              -inf        (1; 0)'),
  ).toEqual({})
  expect(told('glpk', 'OPTIMAL LP SOLUTION FOUND')).toEqual({})
})

test('solution files name a column, by position in GLPK and by name in CBC', () => {
  const cbc = '     31 serve|dapur-001|2026-11-23|animal|balado-hati-ayam        1        1358078.5'
  expect(PROGRAMS.cbc.value(cbc)).toEqual({
    column: 'serve|dapur-001|2026-11-23|animal|balado-hati-ayam',
    value: 1,
  })
  expect(PROGRAMS.glpk.value('j 2028 0.5')).toEqual({ column: 2027, value: 0.5 })
  expect(PROGRAMS.glpk.hasPlan('s mip 1048 2029 u 0\n')).toBe(false)
})

test('CBC stopped without a plan writes its relaxation, which is no plan', () => {
  const none =
    'Stopped on time (no integer solution - continuous used) - objective value 706321.5\n'
  expect(PROGRAMS.cbc.hasPlan(none)).toBe(false)
  expect(PROGRAMS.cbc.hasPlan('Stopped on time - objective value 34195166.04\n')).toBe(true)
})

const outcomeOf = (objectiveIdr: number, boundIdr: number, more: Partial<PlanOutcome> = {}) => ({
  what: 'plan' as const,
  ended: 'proven' as const,
  engine: 'x',
  seconds: 10,
  peakMb: 300,
  boundIdr,
  figures: {
    objectiveIdr,
    costs: { purchaseIdr: objectiveIdr, inHouseIdr: 0, bandsIdr: 0, budgetIdr: 0 },
    neededKg: 100,
    ownKg: 10,
    purchasedKg: 90,
    unmetKg: 0,
    wasteKg: 5,
  },
  trail: [{ seconds: 4, objectiveIdr, boundIdr }],
  ...more,
})

const resultsOf = (outcomes: Partial<Record<Method, PlanOutcome>>): Results => ({
  machine: { cpu: 'x', cores: 2, memoryGb: 8, system: 'x', node: 'v20' },
  runs: Object.entries(outcomes).map(([name, outcome]) => ({
    task: {
      what: 'plan',
      method: name === 'cbc' ? 'cbc' : name === 'todays-way' ? 'todays-way' : 'this-core',
      instance: { kitchens: 1, days: 6, recipes: 120, seed: 1 },
      gap: 0.001,
      seconds: 15,
      threads: 2,
      repeat: 1,
    },
    outcome,
    codeSha256: '0',
    startedAt: '2026-11-22T00:00:00Z',
    load: 1,
    loadAfter: 1,
    usage: { wallSeconds: 10, cpuSeconds: 12, othersCpuSeconds: 1 },
  })),
})

test('a gap of 0.2 % where 0.1 % was asked is a missed target, in the table and in the list', () => {
  const results = resultsOf({ 'this-core': outcomeOf(1000, 998) })
  expect(targetsSection(planRuns(results))).toContain('**missed**')
  expect(lossesOf(results)).toEqual([
    '1 kitchen: asked 0.1 % in 15 s, median gap 0.20 % after 10 s.',
  ])
})

test('an engine that is ahead in gap, time and memory is named for all three', () => {
  const results = resultsOf({
    'this-core': outcomeOf(1000, 999.5),
    cbc: outcomeOf(999.8, 999.7, { seconds: 3, peakMb: 90 }),
  })
  const losses = lossesOf(results).join('\n')
  expect(losses).toContain('CBC (native) proves a smaller gap, 0.010 % against 0.050 %')
  expect(losses).toContain('is done sooner, 3.0 s against 10 s')
  expect(losses).toContain('needs less memory, 90 MB against 300 MB')
})

test("joint planning that costs more than today's way is a loss, one that costs less is none", () => {
  const dearer = resultsOf({
    'this-core': outcomeOf(1100, 1099.5),
    'todays-way': outcomeOf(1000, 0),
  })
  expect(lossesOf(dearer).join('\n')).toContain("more objective than today's way, 1.10×")
  const cheaper = resultsOf({
    'this-core': outcomeOf(900, 899.5),
    'todays-way': outcomeOf(1000, 0),
  })
  expect(lossesOf(cheaper)).toEqual([])
})

test('a run in which others took half of two cores is named, and so is what was not run', () => {
  const results = resultsOf({ 'this-core': outcomeOf(1000, 999.5) })
  const quiet = machineSection(results)
  expect(quiet).toContain('no run had to share a tenth of the machine')
  expect(quiet).toContain('Not run, for want of time or cut short by a flag: ')
  expect(quiet).toContain('This core, 100 kitchens (seeds 1, 2, 3, 4, 5)')
  const [run] = results.runs
  const usage = { wallSeconds: 10, cpuSeconds: 9, othersCpuSeconds: 10 }
  expect(machineSection({ ...results, runs: [{ ...run!, usage }] })).toContain(
    '**1 of 1 runs had to share more than a tenth of the machine, so their times may be too long**: all of them.',
  )
})

const replanned = (seconds: number, objectiveIdr: number): Replanned => ({
  seconds,
  cpuSeconds: 2 * seconds,
  objectiveIdr,
  gap: 0.005,
  changedDishes: 3,
})

test('planning again in a fifth of the time, Rp 3 in 1,000 above, misses both targets and says so', () => {
  const [run] = resultsOf({ 'this-core': outcomeOf(1000, 999.5) }).runs
  const results: Results = {
    machine: { cpu: 'x', cores: 2, memoryGb: 8, system: 'x', node: 'v20' },
    runs: [
      {
        ...run!,
        task: {
          what: 'replan',
          instance: { kitchens: 20, days: 6, recipes: 120, seed: 1 },
          gap: 0.007,
          seconds: 60,
          threads: 2,
        },
        outcome: {
          what: 'replan',
          engine: 'x',
          first: { seconds: 100, cpuSeconds: 180, gap: 0.007 },
          incidents: [
            { name: 'lot-fails', cold: replanned(50, 1000), warm: replanned(10, 1003) },
            { name: 'delivery-short', cold: replanned(50, 1000), warm: replanned(4, 1001) },
          ],
        },
      },
    ],
  }
  const section = replanSection(results)
  expect(section).toContain(
    'the largest used lot fails | 50 s | 10 s | 20.00 % | 20.00 % | 10.00 %',
  )
  expect(section).toContain("The week's first plan took 100 s and proved 0.70 %")
  expect(lossesOf(results)).toEqual([
    'Planning again, announced, then the largest used lot fails: takes 20.00 % of the time from nothing; asked was 10 %.',
    'Planning again, announced, then the largest used lot fails: ends 0.30 % above planning from nothing; asked was 0.2 %.',
  ])
})

test('the targets come first: 5 regions of 1 to 40 kitchens and 3 of 100, then who stands beside', () => {
  const all = tasksOf(WHOLE_RUN)
  const isCore = (task: Task) => task.what === 'plan' && task.method === 'this-core'
  expect(all.filter(isCore)).toHaveLength(25)
  const firstOther = all.findIndex((task) => task.what === 'plan' && task.method !== 'this-core')
  const first = all.slice(0, firstOther)
  const regions = (kitchens: number) =>
    first.filter((task) => isCore(task) && task.instance.kitchens === kitchens).length
  expect([1, 5, 20, 40, 100].map(regions)).toEqual([5, 5, 5, 5, 3])
  for (const what of ['match', 'harvest', 'replan']) {
    expect(first.map((task) => task.what)).toContain(what)
  }
  expect(
    first
      .slice(0, 10)
      .filter(isCore)
      .map(({ instance }) => instance.kitchens),
  ).toEqual([1, 5, 20, 40, 100])
})

test('even at their longest the first two rounds end within 55 minutes', () => {
  const all = tasksOf(WHOLE_RUN)
  const firstOther = all.findIndex((task) => task.what === 'plan' && task.method !== 'this-core')
  const seconds = all.slice(0, firstOther).reduce((sum, task) => sum + longestSeconds(task), 0)
  expect(seconds).toBeLessThanOrEqual(55 * 60)
})
