import { ageWeeks } from '#app/features/cycle-logs/flock.ts'
import type { Day } from '#app/shared/day.ts'
import type { GrowingRecord, RecordedCycle } from './growing-record.ts'
import { hensAlive } from './laying-hens.ts'
import { pondStock } from './pond-stock.ts'

/** What a forecast knows of the animals: hens alive and their age, or fish alive and their weight. */
export type Counted =
  | { kind: 'hens'; alive: number; weeks?: number }
  | { kind: 'fish'; alive: number; meanGrams: number; on: Day }

/** Undefined when nothing was said of them. */
export function countedAnimals(
  record: GrowingRecord,
  cycle: RecordedCycle,
  today: Day,
): Counted | undefined {
  if (record.facts.has('hen-day-share')) {
    const alive = hensAlive(cycle, today)
    return alive === undefined ? undefined : { kind: 'hens', alive, weeks: ageWeeks(cycle, today) }
  }
  const stock = pondStock(record, cycle, today)
  if (!stock) return undefined
  const { last, alive } = stock
  return { kind: 'fish', alive: Math.round(alive.typical), meanGrams: last.meanGrams, on: last.on }
}
