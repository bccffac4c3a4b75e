import { type GrowingPlan, growingPlan } from './growing-plan.ts'
import type { GrowingProblem } from './growing-problem.ts'

export type GrowingRule =
  | 'shape'
  | 'problem-sha256'
  | 'unknown-reference'
  | 'start-too-late'
  | 'room'
  | 'one-at-a-time'
  | 'harvest'
  | 'not-ready'
  | 'demand'
  | 'route'
  | 'labour'
  | 'gain'
  | 'bound'

/** Which rule of the calendar broke, where, and the numbers that show it. */
export type GrowingViolation = {
  rule: GrowingRule
  path: string
  facts: Readonly<Record<string, string | number>>
}

const KG = 0.001
const SIZE = 1e-6
const MONEY = 1e-6

type Found = GrowingViolation[]

/**
 * Everything a calendar must keep, computed anew: nothing of the optimiser is used but the two
 * formats. Empty = valid. The bound is checked for what a reader can check: it is not below the
 * gain, and the gap is what the two say.
 */
export function verifyGrowing(
  problem: GrowingProblem,
  given: unknown,
  problemSha256?: string,
): GrowingViolation[] {
  const read = growingPlan.safeParse(given)
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => ({
      rule: 'shape',
      path: ['$', ...path].join('.'),
      facts: { expected: message },
    }))
  }
  const plan = read.data
  const unknown = checkReferences(problem, plan)
  if (unknown.length > 0) return unknown
  return [
    ...(problemSha256 === undefined || plan.problemSha256 === problemSha256
      ? []
      : [broken('problem-sha256', '$.problemSha256', {})]),
    ...checkRoom(problem, plan),
    ...checkHarvests(problem, plan),
    ...checkDemands(problem, plan),
    ...checkLabour(problem, plan),
    ...checkMoney(problem, plan),
  ]
}

const broken = (
  rule: GrowingRule,
  path: string,
  facts: GrowingViolation['facts'],
): GrowingViolation => ({ rule, path, facts })

function checkReferences(problem: GrowingProblem, plan: GrowingPlan): Found {
  const found: Found = []
  for (const [at, { activity, week }] of plan.starts.entries()) {
    const known = problem.activities.find(({ id }) => id === activity)
    const path = `$.starts.${at}`
    if (!known) found.push(broken('unknown-reference', path, { activity }))
    else if (week > known.lastStartWeek) found.push(broken('start-too-late', path, { week }))
  }
  for (const [at, one] of plan.deliveries.entries()) {
    const path = `$.deliveries.${at}`
    const place = problem.places.find(({ id }) => id === one.place)
    if (!place) found.push(broken('unknown-reference', path, { place: one.place }))
    else if (!place.deliversTo.some(({ kitchen }) => kitchen === one.kitchen)) {
      found.push(broken('route', path, { place: one.place, kitchen: one.kitchen }))
    }
    if (one.kg < 0) found.push(broken('harvest', path, { kg: one.kg }))
  }
  return found
}

/** The starts of a plan with their activities, as they stand in week `at`. */
const startsOf = (problem: GrowingProblem, plan: GrowingPlan) =>
  plan.starts.flatMap((start) =>
    problem.activities
      .filter(({ id }) => id === start.activity)
      .map((made) => ({ ...start, made })),
  )

function checkRoom(problem: GrowingProblem, plan: GrowingPlan): Found {
  const starts = startsOf(problem, plan)
  return problem.places.flatMap((place) =>
    problem.weeks.flatMap((_, at) => {
      const standing = starts.filter(
        ({ made, week }) => made.place === place.id && week <= at && at < week + made.weeks,
      )
      if (standing.length === 0) return []
      const path = `$.places.${place.id}.${at}`
      const takenSize = place.taken[at] ?? 0
      const usedSize = standing.reduce(
        (sum, { made, batches }) => sum + made.batchSize * batches,
        0,
      )
      const isCrowded = standing.length > 1 || takenSize > 0
      if (place.holds === 'one') {
        if (isCrowded)
          return [broken('one-at-a-time', path, { starts: standing.length, takenSize })]
        return usedSize > place.size + SIZE ? [broken('room', path, { usedSize })] : []
      }
      const isOver = usedSize > Math.max(0, place.size - takenSize) + SIZE
      return isOver ? [broken('room', path, { usedSize, takenSize, size: place.size })] : []
    }),
  )
}

function checkHarvests(problem: GrowingProblem, plan: GrowingPlan): Found {
  const ready = new Map<string, { kg: number; keepWeeks: number }>()
  for (const { made, week, batches } of startsOf(problem, plan)) {
    for (const { afterWeeks, kgPerBatch } of made.gives) {
      const key = JSON.stringify([made.place, made.food, week + afterWeeks])
      const before = ready.get(key)
      ready.set(key, {
        kg: (before?.kg ?? 0) + kgPerBatch * batches,
        keepWeeks: Math.max(before?.keepWeeks ?? 0, made.keepWeeks),
      })
    }
  }
  const usedKg = new Map<string, number>()
  const late: Found = []
  for (const [at, one] of plan.deliveries.entries()) {
    const key = JSON.stringify([one.place, one.food, one.readyWeek])
    usedKg.set(key, (usedKg.get(key) ?? 0) + one.kg)
    const lastWeek = one.readyWeek + (ready.get(key)?.keepWeeks ?? 0)
    if (one.week < one.readyWeek || one.week > lastWeek) {
      const facts = { readyWeek: one.readyWeek, week: one.week }
      late.push(broken('not-ready', `$.deliveries.${at}`, facts))
    }
  }
  const over = [...usedKg].flatMap(([key, kg]) => {
    const harvestedKg = ready.get(key)?.kg ?? 0
    return kg > harvestedKg + KG ? [broken('harvest', key, { usedKg: kg, harvestedKg })] : []
  })
  return [...late, ...over]
}

function checkDemands({ demands }: GrowingProblem, plan: GrowingPlan): Found {
  const usedKg = new Map<string, number>()
  for (const { kitchen, food, week, kg } of plan.deliveries) {
    const key = JSON.stringify([kitchen, food, week])
    usedKg.set(key, (usedKg.get(key) ?? 0) + kg)
  }
  const wantedKg = new Map(
    demands.map((one) => [JSON.stringify([one.kitchen, one.food, one.week]), one.kg]),
  )
  return [...usedKg].flatMap(([key, kg]) => {
    const wanted = wantedKg.get(key) ?? 0
    return kg > wanted + KG ? [broken('demand', key, { usedKg: kg, wantedKg: wanted })] : []
  })
}

function checkLabour(problem: GrowingProblem, plan: GrowingPlan): Found {
  const starts = startsOf(problem, plan)
  return problem.labour.flatMap(({ site, hours }) => {
    const own = new Set(problem.places.filter((one) => one.site === site).map(({ id }) => id))
    return hours.flatMap((most, at) => {
      const asked = starts
        .filter(({ made }) => own.has(made.place))
        .reduce((sum, one) => sum + one.batches * (one.made.labourHours?.[at - one.week] ?? 0), 0)
      return asked > most + SIZE
        ? [broken('labour', `$.labour.${site}.${at}`, { asked, most })]
        : []
    })
  })
}

function checkMoney(problem: GrowingProblem, plan: GrowingPlan): Found {
  const last = problem.weeks.length
  const inputIdr = startsOf(problem, plan).reduce((sum, { made, week, batches }) => {
    const all = made.gives.reduce((kg, one) => kg + one.kgPerBatch, 0)
    const counted = made.gives
      .filter(({ afterWeeks }) => week + afterWeeks < last)
      .reduce((kg, one) => kg + one.kgPerBatch, 0)
    return sum + (all > 0 ? batches * made.inputIdrPerBatch * (counted / all) : 0)
  }, 0)
  const savedIdr = plan.deliveries.reduce((sum, one) => {
    const { place, kitchen, food, week, kg } = one
    const wanted = problem.demands.find(
      (demand) => demand.kitchen === kitchen && demand.food === food && demand.week === week,
    )
    const route = problem.places
      .find(({ id }) => id === place)
      ?.deliversTo.find((to) => to.kitchen === kitchen)
    return sum + kg * ((wanted?.buyIdrPerKg ?? 0) - (route?.transportIdrPerKg ?? 0))
  }, 0)
  const gainIdr = savedIdr - inputIdr
  const slackIdr = 1 + MONEY * Math.abs(gainIdr)
  const gap = plan.boundIdr > 0 ? (plan.boundIdr - plan.gainIdr) / plan.boundIdr : 0
  return [
    ...(Math.abs(gainIdr - plan.gainIdr) > slackIdr
      ? [broken('gain', '$.gainIdr', { gainIdr, said: plan.gainIdr })]
      : []),
    ...(plan.boundIdr < plan.gainIdr - slackIdr || Math.abs(gap - plan.gap) > 1e-9
      ? [broken('bound', '$.boundIdr', { boundIdr: plan.boundIdr, gap: plan.gap })]
      : []),
  ]
}
