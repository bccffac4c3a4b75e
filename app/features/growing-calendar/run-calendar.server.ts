import { createHash } from 'node:crypto'
import { DEFAULT_TIME_ZONE } from '#app/features/institutions/institution.ts'
import { listGrownFoods } from '#app/features/units/grown-food.repository.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import { roundKg } from '#app/shared/mass.ts'
import type { Database } from '#db/database.ts'
import { type GrowingPlan, planGrowing, readGrowingProblem } from '#solver/index.ts'
import { assembleGrowingProblem } from './assemble-growing-problem.server.ts'
import type { CalendarInput } from './calendar-input.ts'
import { insertLines } from './calendar-line.repository.server.ts'
import { insertNeeds } from './calendar-need.repository.server.ts'
import {
  type CalendarRun,
  claimCalendarRun,
  setCalendarDone,
  setCalendarFailed,
} from './calendar-run.repository.server.ts'
import { plannedLines } from './planned-lines.ts'
import { readCalendarInput } from './read-calendar-input.server.ts'

type Job = { runId: string; signal: AbortSignal; clock: Clock; seconds?: number }

const LIMIT_SECONDS = 20
const ASKED_GAP = 0.01

/** Works through one requested calendar: read the rows, close, solve, store in one transaction. */
export async function runCalendar(
  db: Database,
  { runId, signal, clock, seconds = LIMIT_SECONDS }: Job,
): Promise<'done' | 'not-mine' | 'failed'> {
  const run = await claimCalendarRun(db, runId)
  if (!run) return 'not-mine'
  const input = await readCalendarInput(db, run, clock.today(DEFAULT_TIME_ZONE))
  const problemDocument = JSON.stringify(assembleGrowingProblem(input))
  const reading = readGrowingProblem(problemDocument)
  const plan = reading.ok
    ? await planGrowing(problemDocument, { seconds, gap: ASKED_GAP, signal })
    : undefined
  if (!plan) {
    const why = reading.ok ? 'no-answer' : JSON.stringify(reading.defects.slice(0, 3))
    await setCalendarFailed(db, run.id, why)
    return 'failed'
  }
  return (await store(db, run, { input, problemDocument, plan })) ? 'done' : 'not-mine'
}

type Solved = { input: CalendarInput; problemDocument: string; plan: GrowingPlan }

async function store(db: Database, run: CalendarRun, { input, problemDocument, plan }: Solved) {
  const foods = await listGrownFoods(db)
  const idOf = new Map(foods.map(({ id, code }) => [code, id]))
  const lines = plannedLines(input, plan).flatMap((line) => {
    const foodId = idOf.get(line.foodCode)
    return foodId === undefined ? [] : [{ ...line, foodId }]
  })
  return db.transaction().execute(async (tx) => {
    const isMine = await setCalendarDone(tx, run.id, {
      problemDocument,
      problemSha256: createHash('sha256').update(problemDocument).digest('hex'),
      planDocument: JSON.stringify(plan),
      gainIdr: plan.gainIdr,
      boundIdr: plan.boundIdr,
      engine: plan.engine,
    })
    if (!isMine) return false
    await insertNeeds(tx, run.id, needsOf(input, plan))
    await insertLines(tx, run.id, lines)
    return true
  })
}

/** What is wanted, with what the calendar would grow of it. */
function needsOf(input: CalendarInput, plan: GrowingPlan) {
  const keyOf = (kitchen: string, food: string, week: number) => `${kitchen} ${food} ${week}`
  const grownKg = new Map<string, number>()
  for (const { kitchen, food, week, kg } of plan.deliveries) {
    const key = keyOf(kitchen, food, week)
    grownKg.set(key, (grownKg.get(key) ?? 0) + kg)
  }
  return input.needs.flatMap((need) => {
    const weekOn = input.weeks[need.week]
    const grossKg = roundKg(need.grossKg)
    if (weekOn === undefined || grossKg <= 0) return []
    const proposedKg = grownKg.get(keyOf(need.kitchenId, need.foodCode, need.week)) ?? 0
    return [{ ...need, weekOn, grossKg, proposedKg: roundKg(proposedKg) }]
  })
}
