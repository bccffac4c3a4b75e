import { firstDayOf, weekNumber } from '#app/shared/week.ts'

/** What stands at the head of an institution's papers. */
export type Letterhead = {
  /** From the ministry down to the address, as many as there are. */
  lines: string[]
  /** With `{number}`, `{revision}` and `{year}`; missing = written by hand. */
  numberPattern?: string
}

export const MOST_LINES = 7

/** Lines as typed, without empty ones. */
export const linesOf = (typed: string) =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A kitchen without a letterhead of its own prints what it is and where it stands. */
export const plainLetterhead = (kitchen: {
  institutionName: string
  name: string
  regencyName: string
}): Letterhead => ({ lines: [kitchen.institutionName, kitchen.name, kitchen.regencyName] })

/**
 * The number of a week's papers: `W.7-SPPG/{number}.{revision}/{year}` is `W.7-SPPG/48.2/2026` for
 * revision 2 of week 48. Undefined: a dotted line to be filled in by hand.
 */
export const paperNumber = (
  { numberPattern }: Letterhead,
  { week, revision }: { week: string; revision: number },
): string | undefined =>
  numberPattern
    ?.replaceAll('{number}', String(weekNumber(week)))
    .replaceAll('{revision}', String(revision))
    .replaceAll('{year}', firstDayOf(week).slice(0, 4))
