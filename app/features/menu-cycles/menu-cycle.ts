import type { Course } from '#app/features/recipes/recipe.ts'
import { addDays, type Day, daysBetween, weekday } from '#app/shared/day.ts'

export const CYCLE_KINDS = ['ten-days', 'four-weeks'] as const
export type CycleKind = (typeof CYCLE_KINDS)[number]

/** A dish of a cycle; positions count from 1. */
export type CycleEntry = { position: number; course: Course; recipeId: string }

export type MenuCycle = { id: string; name: string; kind: CycleKind; entries: CycleEntry[] }

/** A day with whether the kitchen serves on it. */
type ServiceDay = { on: Day; isServed: boolean }

const TEN_DAYS = 10
const FOUR_WEEKS = 28

const lengthOf = (kind: CycleKind) => (kind === 'ten-days' ? TEN_DAYS : FOUR_WEEKS)

const monday = (on: Day) => addDays(on, 1 - weekday(on))

/**
 * Where each served day stands in a cycle that began on `startsOn`, from 1; `calendar` holds every
 * day from then on, ascending. Ten days count service days: a holiday postpones what comes after it
 * and no menu is lost. Four weeks hold to the weekday: position 1 is the first Monday, 28 the fourth
 * Sunday, and a holiday skips that day's menu, so that Monday keeps Monday's menu.
 */
export function cyclePositions(
  kind: CycleKind,
  startsOn: Day,
  calendar: readonly ServiceDay[],
): Map<Day, number> {
  const served = calendar.filter(({ on, isServed }) => isServed && on >= startsOn)
  if (kind === 'ten-days') {
    return new Map(served.map(({ on }, index) => [on, (index % TEN_DAYS) + 1]))
  }
  const first = monday(startsOn)
  return new Map(served.map(({ on }) => [on, (daysBetween(first, on) % FOUR_WEEKS) + 1]))
}

/** Week of a position in a cycle of four weeks, from 1. */
const weekOfPosition = (position: number) => Math.ceil(position / 7)

/** A dish of a cycle laid out on its day. */
export type LaidOut = { serviceOn: Day; course: Course; recipeId: string }

/** The dishes of a cycle on the days that its positions fall on. */
export const layOut = (cycle: Pick<MenuCycle, 'entries'>, positions: ReadonlyMap<Day, number>) =>
  [...positions].flatMap(([serviceOn, position]) =>
    cycle.entries
      .filter((entry) => entry.position === position)
      .map(({ course, recipeId }): LaidOut => ({ serviceOn, course, recipeId })),
  )

/** Dishes of weeks that stand as a cycle: each on the position of its day, once round. */
export function gatherCycle(
  kind: CycleKind,
  served: readonly LaidOut[],
  calendar: readonly ServiceDay[],
): CycleEntry[] {
  const [first] = calendar
  if (!first) return []
  const firstRound = calendar.slice(0, kind === 'four-weeks' ? FOUR_WEEKS : undefined)
  const positions = new Map(
    [...cyclePositions(kind, first.on, firstRound)].slice(0, lengthOf(kind)),
  )
  return served.flatMap(({ serviceOn, course, recipeId }) => {
    const position = positions.get(serviceOn)
    return position === undefined ? [] : [{ position, course, recipeId }]
  })
}

/** What a board says of the cycle that its kitchen walks through. */
export type CyclePlace =
  | { kind: 'ten-days'; name: string; from: number; to: number }
  | { kind: 'four-weeks'; name: string; week: number }

/** The positions of a week in words; undefined when no day of it is served in the cycle. */
export function cyclePlace(
  { kind, name }: Pick<MenuCycle, 'kind' | 'name'>,
  positions: readonly number[],
): CyclePlace | undefined {
  const [from, to] = [positions[0], positions.at(-1)]
  if (from === undefined || to === undefined) return undefined
  return kind === 'ten-days' ? { kind, name, from, to } : { kind, name, week: weekOfPosition(from) }
}
