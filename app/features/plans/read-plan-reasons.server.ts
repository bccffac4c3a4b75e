import { z } from 'zod'
import { listLotFoodNames } from '#app/features/planning/plan.repository.server.ts'
import { listPlanReasons } from '#app/features/planning/plan-reason.repository.server.ts'
import { LIMIT_PREFIX, WAY_OUT } from '#app/features/planning/plan-reason.ts'
import type { Database } from '#db/database.ts'
import { readPlanNames } from './plan-name.repository.server.ts'
import {
  groupKindOf,
  type PlanNames,
  type ReasonFacts,
  type WordedLimit,
  type WordedReason,
} from './plan-reason-words.ts'

const text = z.string().optional()
const number = z.number().optional()
const swap = z.object({ day: z.string(), to: text, from: text })

/** Every fact that some reason has, as the solver names it. */
const storedFacts = z.object({
  lot: text,
  kg: number,
  leftKg: number,
  maxKg: number,
  minimumOrderIdr: number,
  budgetIdr: number,
  oneMoreKgIdr: number,
  supplier: text,
  kitchen: text,
  food: text,
  recipe: text,
  day: text,
  group: text,
  nutrient: text,
  equipment: text,
  family: text,
  mostServings: number,
  windowDays: number,
  minutesPerDay: number,
  easing: z.object({ unit: z.string(), by: z.number() }).optional(),
  savesAtLeastIdr: number,
  swap: swap.optional(),
})
type StoredFacts = z.infer<typeof storedFacts>

const named = <Value>(code: string | undefined, find: (code: string) => Value | undefined) =>
  code === undefined ? undefined : find(code)

const factsOf = (stored: StoredFacts, names: PlanNames): ReasonFacts => ({
  lot: stored.lot,
  kg: stored.leftKg ?? stored.maxKg ?? stored.kg,
  idr: stored.minimumOrderIdr ?? stored.budgetIdr ?? stored.oneMoreKgIdr,
  supplier: named(stored.supplier, names.supplier),
  kitchen: named(stored.kitchen, names.kitchen),
  food: named(stored.food, names.food),
  recipe: named(stored.recipe, names.recipe),
  day: stored.day,
  groupKind: named(stored.group, groupKindOf),
  nutrient: named(stored.nutrient, names.nutrient),
  equipment: stored.equipment,
  family: stored.family,
  count: stored.mostServings ?? stored.windowDays,
  minutes: stored.minutesPerDay,
})

/** A plan's reasons with names for codes: those of shortfalls, and the limits that bind. */
export async function readPlanReasons(
  db: Database,
  plan: { id: string; regionId: string },
): Promise<{ reasons: WordedReason[]; limits: WordedLimit[]; isExplained: boolean }> {
  const rows = await listPlanReasons(db, plan.id)
  const names = await readPlanNames(db, plan.regionId)
  const told = rows.filter(({ code }) => code !== WAY_OUT)
  const read = told.map(({ facts, ...row }) => ({ ...row, stored: storedFacts.parse(facts) }))
  const lots = await listLotFoodNames(
    db,
    read.flatMap(({ stored }) => stored.lot ?? []),
  )
  const worded = read.map(({ stored, ...row }) => {
    const facts = factsOf(stored, names)
    return {
      ...row,
      facts: { ...facts, food: facts.food ?? named(stored.lot, (code) => lots.get(code)) },
      stored,
    }
  })
  const isLimit = ({ code }: { code: string }) => code.startsWith(LIMIT_PREFIX)
  return {
    isExplained: rows.length > 0,
    reasons: worded.filter((row) => !isLimit(row)).map(({ stored, ...reason }) => reason),
    limits: worded.filter(isLimit).map(({ stored, code, ...limit }) => ({
      ...limit,
      code: code.slice(LIMIT_PREFIX.length),
      easing: stored.easing,
      savesIdr: stored.savesAtLeastIdr,
      swap: swapOf(stored, names),
    })),
  }
}

function swapOf({ swap: stored }: StoredFacts, names: PlanNames) {
  const recipe = named(stored?.to, names.recipe)
  return stored && recipe ? { recipe, day: stored.day } : undefined
}
