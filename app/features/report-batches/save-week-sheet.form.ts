import { z } from 'zod'
import { isDay } from '#app/shared/day.ts'
import type { FieldProblem } from '#app/shared/form.ts'
import { type NumberHabit, parseTypedNumber } from '#app/shared/typed-number.ts'
import type { FilledCell } from './week-sheet.ts'

/** `q:<food>.<day>` is an amount, `s:` what stood there, `m:<food>` the row's measure. */
const CELL = /^q:([\da-f-]{36})\.(\d{4}-\d{2}-\d{2})$/
const MOST_CELLS = 400

export type CellProblems = Record<string, FieldProblem>
export type TypedCells = Record<string, string>

/** A week's sheet in: every cell that holds something, and a message for those that are no amount. */
export function parseWeekSheet(form: FormData, habit: NumberHabit) {
  const sheetKey = z.uuid().safeParse(form.get('sheetKey')).data
  const cells: FilledCell[] = []
  const problems: CellProblems = {}
  const typed: TypedCells = {}
  for (const [name, value] of [...form].slice(0, 3 * MOST_CELLS)) {
    const [, foodId = '', day = ''] = CELL.exec(name) ?? []
    if (!foodId || typeof value !== 'string' || !isDay(day)) continue
    const text = value.trim()
    typed[`${foodId}.${day}`] = text
    if (text === '') continue
    const quantity = parseTypedNumber(text, habit)
    if (quantity === undefined || quantity <= 0) {
      problems[`${foodId}.${day}`] = { code: 'not-a-number' }
      continue
    }
    const measure = String(form.get(`m:${foodId}`) ?? 'kg').slice(0, 30)
    const seen = String(form.get(`s:${foodId}.${day}`) ?? '')
    const ids = seen.split(' ').filter((id) => z.uuid().safeParse(id).success)
    cells.push({ foodId, day, quantity, measure, seen: ids })
  }
  return sheetKey && { sheetKey, cells, problems, typed }
}
