import { z } from 'zod'

/** What one child process is asked to do, and what it answers: the words of a results file. */
const instance = z.strictObject({
  kitchens: z.int(),
  days: z.int(),
  recipes: z.int(),
  seed: z.int(),
})

export const METHODS = [
  'this-core',
  'highs-wasm',
  'highs',
  'cbc',
  'glpk',
  'todays-way',
  'menus-first',
] as const

const limits = { gap: z.number(), seconds: z.number(), threads: z.int() }

const planTask = z.strictObject({
  what: z.literal('plan'),
  method: z.enum(METHODS),
  instance,
  ...limits,
  /** The how-maniest run of the same task. */
  repeat: z.int(),
})
const matchTask = z.strictObject({ what: z.literal('match'), instance, repeats: z.int() })
const harvestTask = z.strictObject({
  what: z.literal('harvest'),
  instance,
  ...limits,
  scenarios: z.int(),
})
const replanTask = z.strictObject({ what: z.literal('replan'), instance, ...limits })

export const taskSchema = z.discriminatedUnion('what', [
  planTask,
  matchTask,
  harvestTask,
  replanTask,
])

/** `seconds` since the work began; `objectiveIdr` is left out while there is no plan. */
export const pointSchema = z.strictObject({
  seconds: z.number(),
  objectiveIdr: z.number().optional(),
  boundIdr: z.number().optional(),
})

const costs = z.record(z.string(), z.number())

/** A plan that passed `verify`, in the figures that are compared. Kilograms over the horizon. */
const figures = z.strictObject({
  objectiveIdr: z.number(),
  costs,
  neededKg: z.number(),
  ownKg: z.number(),
  purchasedKg: z.number(),
  unmetKg: z.number(),
  /** Of lots that perish within the horizon. */
  wasteKg: z.number(),
})

const planOutcome = z.strictObject({
  what: z.literal('plan'),
  /** `nothing`: no plan at all; `overdue`: stopped from outside, long after its limit. */
  ended: z.enum(['proven', 'limit', 'done', 'nothing', 'overdue', 'failed', 'not-installed']),
  engine: z.string(),
  /** From problem to plan; `buildSeconds` of it went into writing the model down. */
  seconds: z.number().optional(),
  buildSeconds: z.number().optional(),
  /** Most memory resident: of the whole process, and of it before the work began. */
  peakMb: z.number().optional(),
  startMb: z.number().optional(),
  boundIdr: z.number().optional(),
  figures: figures.optional(),
  /** The engine's supply was outside the format's tolerances and was matched anew. */
  isRematched: z.boolean().optional(),
  note: z.string().optional(),
  trail: z.array(pointSchema),
})

const timing = z.strictObject({
  name: z.string(),
  engine: z.string(),
  medianMs: z.number(),
  leastMs: z.number(),
  mostMs: z.number(),
})

const matchOutcome = z.strictObject({
  what: z.literal('match'),
  rows: z.int(),
  columns: z.int(),
  timings: z.array(timing),
  missing: z.array(z.string()),
})

const spread = z.strictObject({ mean: z.number(), p90: z.number(), worst: z.number() })
/** One plan tried on drawn harvests. */
const tried = z.strictObject({
  plannedIdr: z.number(),
  costIdr: spread,
  unmetKg: spread,
  lateKg: spread,
})

const harvestOutcome = z.strictObject({
  what: z.literal('harvest'),
  engine: z.string(),
  /** Counting on what a service level per lot says, and on the kg that the lot says. */
  service: tried,
  kg: tried,
})

/** What happens to a planned week: the first before its menus were announced, the rest after. */
export const INCIDENTS = [
  'lot-fails-early',
  'lot-fails',
  'delivery-short',
  'headcount-rises',
] as const

/** Wall time, and processor time of all threads. */
const taken = { seconds: z.number(), cpuSeconds: z.number() }

/** One planning of the changed week; `changedDishes` = those unlike what was announced. */
const replanned = z.strictObject({
  ...taken,
  objectiveIdr: z.number(),
  gap: z.number(),
  changedDishes: z.int(),
})

const replanOutcome = z.strictObject({
  what: z.literal('replan'),
  engine: z.string(),
  /** The week's plan before anything happened. */
  first: z.strictObject({ ...taken, gap: z.number() }),
  incidents: z.array(z.strictObject({ name: z.enum(INCIDENTS), cold: replanned, warm: replanned })),
})

const failure = z.strictObject({ what: z.literal('failure'), message: z.string() })

export const outcomeSchema = z.discriminatedUnion('what', [
  planOutcome,
  matchOutcome,
  harvestOutcome,
  replanOutcome,
  failure,
])

export type Method = (typeof METHODS)[number]
export type Task = z.infer<typeof taskSchema>
export type PlanTask = z.infer<typeof planTask>
export type MatchTask = z.infer<typeof matchTask>
export type HarvestTask = z.infer<typeof harvestTask>
export type ReplanTask = z.infer<typeof replanTask>
export type Outcome = z.infer<typeof outcomeSchema>
export type PlanOutcome = z.infer<typeof planOutcome>
export type MatchOutcome = z.infer<typeof matchOutcome>
export type HarvestOutcome = z.infer<typeof harvestOutcome>
export type Incident = (typeof INCIDENTS)[number]
export type Replanned = z.infer<typeof replanned>
export type ReplanOutcome = z.infer<typeof replanOutcome>
export type Figures = z.infer<typeof figures>
export type Point = z.infer<typeof pointSchema>
/** How a running method tells what it has found and proven so far. */
export type Tell = (point: Point) => void
