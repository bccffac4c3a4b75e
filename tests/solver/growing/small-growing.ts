import type { Activity, GrowingProblem, Place } from '#solver/growing/growing-problem.ts'

/** Mondays from 2026-11-23 on. */
const mondays = (weeks: number) =>
  Array.from({ length: weeks }, (_, at) =>
    new Date(Date.UTC(2026, 10, 23 + at * 7)).toISOString().slice(0, 10),
  )

export const bed = (size: number, over: Partial<Place> = {}): Omit<Place, 'taken'> => ({
  id: 'bed',
  site: 'muntok',
  size,
  holds: 'many',
  deliversTo: [{ kitchen: 'dapur', transportIdrPerKg: 0 }],
  ...over,
})

export const kangkung = (over: Partial<Activity> = {}): Activity => ({
  id: 'bed kangkung',
  place: 'bed',
  food: 'kangkung',
  batchSize: 1,
  weeks: 4,
  gives: [{ afterWeeks: 4, kgPerBatch: 1.5 }],
  keepWeeks: 0,
  inputIdrPerBatch: 0,
  lastStartWeek: 40,
  ...over,
})

type Given = {
  weeks: number
  demands: GrowingProblem['demands']
  places: (Omit<Place, 'taken'> & { taken?: number[] })[]
  activities: Activity[]
  labour?: GrowingProblem['labour']
}

export const growing = (given: Given): GrowingProblem => ({
  format: 'lumbung/growing-problem@1',
  id: 'small',
  weeks: mondays(given.weeks),
  demands: given.demands,
  places: given.places.map((place) => ({
    taken: Array.from({ length: given.weeks }, () => 0),
    ...place,
  })),
  activities: given.activities,
  labour: given.labour ?? [],
})

/** The same want in each of these weeks. */
export const wants = (weeks: readonly number[], kg: number, over = {}) =>
  weeks.map((week) => ({
    kitchen: 'dapur',
    food: 'kangkung',
    week,
    kg,
    buyIdrPerKg: 11_000,
    ...over,
  }))
