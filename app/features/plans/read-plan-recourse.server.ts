import { z } from 'zod'
import { findPlan } from '#app/features/planning/plan.repository.server.ts'
import type { Database } from '#db/database.ts'
import type { PlanHead } from './plan-head.ts'
import { readPlanNames } from './plan-name.repository.server.ts'
import { byOrderDay, type PlanRecourse } from './plan-recourse.ts'

/** Plans of problems without uncertain harvests have neither list. */
const document = z.object({
  commitments: z
    .array(z.object({ lot: z.string(), kg: z.number(), serviceLevel: z.number() }))
    .default([]),
  recourse: z
    .array(
      z.object({
        lot: z.string(),
        kitchen: z.string(),
        food: z.string(),
        day: z.string(),
        kg: z.number(),
        supplier: z.string().optional(),
        orderBy: z.string().optional(),
      }),
    )
    .default([]),
})

/** Less than a scale of a kitchen shows. */
const NOTICEABLE_KG = 0.05

/** What a stored plan says to do when harvests come low, for the kitchens that a person may read. */
export async function readPlanRecourse(
  db: Database,
  plan: Pick<PlanHead, 'id' | 'regionId'>,
  kitchenNames: readonly string[],
): Promise<PlanRecourse> {
  const stored = await findPlan(db, plan.id)
  const { commitments, recourse } = document.parse(JSON.parse(stored?.planDocument ?? '{}'))
  if (commitments.length === 0) return { lines: [], counted: [] }
  const names = await readPlanNames(db, plan.regionId)
  const lines = recourse.flatMap(({ lot, kitchen, food, day, kg, supplier, orderBy }) => {
    const kitchenName = names.kitchen(kitchen) ?? kitchen
    if (kg < NOTICEABLE_KG || !kitchenNames.includes(kitchenName)) return []
    const from = supplier === undefined ? {} : { supplierName: names.supplier(supplier), orderBy }
    return [{ lotCode: lot, kitchenName, food: names.food(food), serviceOn: day, kg, ...from }]
  })
  const used = new Set(lines.map(({ lotCode }) => lotCode))
  const counted = commitments
    .filter(({ lot }) => used.has(lot))
    .map(({ lot, kg, serviceLevel }) => ({ lotCode: lot, kg, chanceShare: serviceLevel }))
  return { lines: byOrderDay(lines), counted }
}
