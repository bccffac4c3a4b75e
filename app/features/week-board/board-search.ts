import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { isDay } from '#app/shared/day.ts'

export type BoardCellKey = { serviceOn: string; course: Course }

/** What a board's address asks for beside its week; anything strange is left out. */
export type BoardSearch = {
  /** Group whose figures are shown. */
  group?: string
  /** Day that a narrow screen shows. */
  day?: string
  /** Cell for which a dish is looked for. */
  cell?: BoardCellKey
  /** Words of a dish that a person looks for. */
  typed?: string
  /** What stood in a cell before somebody changed it, as its button carries it. */
  undo?: string
}

const courseOf = (text: string | undefined) => COURSES.find((course) => course === text)

export function readBoardSearch(search: URLSearchParams): BoardSearch {
  const [serviceOn = '', courseText] = (search.get('cell') ?? '').split('.')
  const course = courseOf(courseText)
  const day = search.get('day') ?? ''
  return {
    group: search.get('group') ?? undefined,
    day: isDay(day) ? day : undefined,
    cell: course && isDay(serviceOn) ? { serviceOn, course } : undefined,
    typed: search.get('q')?.trim().slice(0, 80) || undefined,
    undo: search.get('undo')?.slice(0, 80) || undefined,
  }
}

/** The address of the same board with some of what it asks for changed; undefined takes it out. */
export function boardHref(
  search: BoardSearch,
  change: { group?: string; day?: string; cell?: BoardCellKey; undo?: string } = {},
): string {
  const asked = { ...search, undo: undefined, ...change }
  const cell = asked.cell && `${asked.cell.serviceOn}.${asked.cell.course}`
  const pairs = Object.entries({ group: asked.group, day: asked.day, cell, undo: asked.undo })
  const query = new URLSearchParams(
    pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return `?${query}`
}
