import { buildMonolith } from '#solver/model/build-monolith.ts'
import type { Frame } from '#solver/model/frame.ts'
import { addBinary, addRow } from '#solver/model/linear-model.ts'
import { numberOf, type PlanningProblem } from '#solver/problem/problem.ts'
import { freeLotId, giftOf, worthOfKgIdr } from './gift.ts'

/** One limit that may be eased, and the column that is 1 when it is. */
export type Ease = {
  kind: 'nutrient' | 'budget' | 'food' | 'missing' | 'skipped'
  /** Of `food`. */
  food?: string
  chosen: number
}

/**
 * The monolith of one kitchen in which bands, budget, courses and needs are kept, unless a binary
 * eases them: `slack <= most * chosen`. With `food` eased, so many kg of it come from somewhere.
 */
export type ConcessionProgram = {
  frame: Frame
  eases: Ease[]
  /** Rupiah of every column: conceded limits in full, all else as a tie-break. */
  costIdr: Float64Array
  /** Lots that stand for gifts, with their food. */
  gifts: ReadonlyMap<string, string>
}

/** What is not conceded decides only between ways that concede the same. */
const TIE_BREAK = 0.01

type Slack = { column: number; most: number; idrPerUnit: number }

const NONE = Number.NEGATIVE_INFINITY

/** `slack <= most * chosen` for every slack of one limit. */
function addEase({ model }: Frame, ease: Omit<Ease, 'chosen'>, slacks: readonly Slack[]): Ease {
  const name = `concede|${model.columns.length}`
  const chosen = addBinary(model, name)
  for (const { column, most } of slacks) {
    const row = { name: `${name}|${column}`, lower: NONE, upper: 0 }
    addRow(model, row, [
      [column, 1],
      [chosen, -most],
    ])
  }
  return { ...ease, chosen }
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

/** The most of a nutrient that one choice of dishes puts on a group's plate on any day. */
function mostNutrient(frame: Frame, { group, band }: Frame['bandSlacks'][number]) {
  const byDay = new Map<number, number>()
  for (const { day, course, dishes } of frame.slots) {
    const scale = numberOf(group.portionScale, course) ?? 0
    const most = Math.max(
      0,
      ...dishes.map(({ recipe }) => scale * (numberOf(recipe.nutrients, band.nutrient) ?? 0)),
    )
    byDay.set(day, (byDay.get(day) ?? 0) + most)
  }
  return Math.max(0, ...byDay.values())
}

function nutrientSlacks(frame: Frame): Slack[][] {
  const { columns } = frame.model
  const bands = grouped(frame.bandSlacks, ({ group, band, side }) =>
    JSON.stringify([group.id, band.nutrient, band.per, side]),
  )
  return bands.map((slacks) =>
    slacks.map((slack): Slack => {
      const { band, side, column } = slack
      const most =
        side === 'min' ? (band.min ?? 0) : Math.max(0, mostNutrient(frame, slack) - (band.max ?? 0))
      return { column, most, idrPerUnit: columns[column]?.objectiveIdr ?? 0 }
    }),
  )
}

function budgetSlacks({ budgetSlacks, needs }: Frame): Slack[][] {
  const most = needs.reduce((sum, { mostKg, lots, offers }) => {
    const prices = [
      ...lots.map(({ lot, transportIdrPerKg }) => lot.costIdrPerKg + transportIdrPerKg),
      ...offers.map(({ offer, transportIdrPerKg }) => offer.priceIdrPerKg + transportIdrPerKg),
    ]
    return sum + mostKg * Math.max(0, ...prices)
  }, 0)
  return budgetSlacks.map(({ column }) => [{ column, most, idrPerUnit: 1 }])
}

/** Foods of the kitchen's dishes; of each a gift stands among the lots. */
function withGifts(problem: PlanningProblem) {
  const [kitchen] = problem.kitchens
  if (!kitchen) return { problem, gifts: new Map<string, string>() }
  const used = new Set(problem.recipes.flatMap(({ ingredients }) => ingredients))
  const foods = [...new Set([...used].map(({ food }) => food))]
  const lots = foods.map((food, at) => {
    // Without end: how much of it is used is what is asked.
    return giftOf(problem, kitchen, { id: freeLotId(problem, at), food, kg: 1e9 })
  })
  const gifts = new Map(lots.map(({ id, food }) => [id, food]))
  return { problem: { ...problem, lots: [...problem.lots, ...lots] }, gifts }
}

export function concessionProgram(alone: PlanningProblem): ConcessionProgram {
  const [kitchen] = alone.kitchens
  const { problem, gifts } = withGifts(alone)
  const frame = buildMonolith(problem)
  const { model, needs, slots } = frame
  const priceOf = (column: number) => model.columns[column]?.objectiveIdr ?? 0
  const unmet = grouped(needs, ({ food }) => food).map((own) => ({
    food: own[0]?.food ?? '',
    slacks: own.map(({ unmet: column, mostKg }): Slack => {
      return { column, most: mostKg, idrPerUnit: priceOf(column) }
    }),
  }))
  const given = unmet.flatMap(({ food }) => {
    const idrPerUnit = kitchen ? worthOfKgIdr(alone, kitchen, food) : 0
    const slacks = needs
      .filter((need) => need.food === food)
      .flatMap(({ lots, mostKg }) =>
        lots.flatMap(({ lot, column }): Slack[] =>
          gifts.has(lot.id) ? [{ column, most: mostKg, idrPerUnit }] : [],
        ),
      )
    return slacks.length === 0 ? [] : [{ food, slacks }]
  })
  const skips = grouped(slots, ({ course }) => course).map((own) =>
    own.flatMap(({ skip }): Slack[] =>
      skip === undefined ? [] : [{ column: skip, most: 1, idrPerUnit: priceOf(skip) }],
    ),
  )
  const limits: { ease: Omit<Ease, 'chosen'>; slacks: Slack[] }[] = [
    ...nutrientSlacks(frame).map((slacks) => ({ ease: { kind: 'nutrient' as const }, slacks })),
    ...budgetSlacks(frame).map((slacks) => ({ ease: { kind: 'budget' as const }, slacks })),
    ...given.map(({ food, slacks }) => ({ ease: { kind: 'food' as const, food }, slacks })),
    ...unmet.map(({ food, slacks }) => ({ ease: { kind: 'missing' as const, food }, slacks })),
    ...skips.map((slacks) => ({ ease: { kind: 'skipped' as const }, slacks })),
  ]
  const costIdr = model.columns.map(({ objectiveIdr }) => TIE_BREAK * objectiveIdr)
  for (const { column, idrPerUnit } of limits.flatMap(({ slacks }) => slacks)) {
    costIdr[column] = idrPerUnit
  }
  const eases = limits
    .filter(({ slacks }) => slacks.length > 0)
    .map(({ ease, slacks }) => addEase(frame, ease, slacks))
  const own = model.columns.map((_, column) => costIdr[column] ?? 0)
  return { frame, eases, costIdr: Float64Array.from(own), gifts }
}
