import { type Cursor, field, items, textAt } from '#solver/problem/cursor.ts'
import { DAY_EXPECTED } from '#solver/problem/problem.ts'
import { type Defect, defectAt } from './defect.ts'

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** 2026-02-30 is written well, yet no calendar has it. */
function isCalendarDay(text: string) {
  const match = WRITTEN.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const last = month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1]
  return last !== undefined && day >= 1 && day <= last
}

function* notOnTheCalendar(cursor: Cursor): Generator<Defect> {
  const text = textAt(cursor)
  if (text === undefined || !WRITTEN.test(text) || isCalendarDay(text)) return
  yield defectAt(cursor, `${DAY_EXPECTED} (got ${JSON.stringify(text)})`)
}

/** Service days are real days in ascending order; a lot is ready no later than it is used up. */
export function* checkCalendar(root: Cursor): Generator<Defect> {
  let before: string | undefined
  for (const day of items(root, 'days')) {
    yield* notOnTheCalendar(day)
    const text = textAt(day)
    if (text !== undefined && before !== undefined && text <= before) {
      yield defectAt(day, `a day after ${before} (got ${JSON.stringify(text)})`)
    }
    before = text ?? before
  }
  for (const lot of items(root, 'lots')) {
    const [readyOn, useBy] = [field(lot, 'readyOn'), field(lot, 'useBy')]
    yield* notOnTheCalendar(readyOn)
    yield* notOnTheCalendar(useBy)
    const [ready, use] = [textAt(readyOn), textAt(useBy)]
    if (ready !== undefined && use !== undefined && use < ready) {
      yield defectAt(useBy, `a day on or after readyOn ${JSON.stringify(ready)}`)
    }
  }
  for (const kitchen of items(root, 'kitchens')) {
    for (const list of ['fixedMenu', 'announcedMenu']) {
      for (const entry of items(kitchen, list)) yield* notOnTheCalendar(field(entry, 'day'))
    }
  }
}
