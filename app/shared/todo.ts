import type { Day } from './day.ts'

/**
 * One thing that waits for a person, found by a feature for the page Hari ini. It is said by the
 * dictionary key `todo.<code>` with its `facts`, and leads to the page where it is done.
 */
export type Todo = {
  code: string
  facts?: Record<string, string | number>
  href: string
  /** The last day on which doing it still helps. */
  dueOn?: Day
  tone: 'calm' | 'warning' | 'trouble'
}

const urgency = { trouble: 0, warning: 1, calm: 2 } as const

/** By deadline, the undated last; on one day the trouble first. */
export const byDeadline = (todos: readonly Todo[]): Todo[] =>
  todos.toSorted(
    (a, b) =>
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || urgency[a.tone] - urgency[b.tone],
  )
