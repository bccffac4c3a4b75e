import { z } from 'zod'
import { numberField, parseForm, textField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Longer than any day's conversation; a whole export of a group is not a report. */
const LONGEST_TEXT = 8000

/** Browser form in, typed request or per-field messages out. */
export const parsePastedForm = (form: FormData) =>
  parseForm(z.object({ text: textField(LONGEST_TEXT) }), form)

const confirmed = (habit: NumberHabit) =>
  z.object({
    foodId: z.uuid(),
    quantity: numberField(habit).pipe(z.number().positive()),
    measure: z.string().min(1).max(30),
    readyOn: z.iso.date(),
  })

export type ConfirmedLine = z.infer<ReturnType<typeof confirmed>> & { line: number }

const MOST_LINES = 400

/** The lines that a person left ticked; undefined when our page could not have written them. */
export function parseConfirmedLines(form: FormData, habit: NumberHabit) {
  const batchKey = z.uuid().safeParse(form.get('batchKey')).data
  const ticked = form.getAll('take').slice(0, MOST_LINES)
  const lines: ConfirmedLine[] = []
  for (const line of ticked.map(Number)) {
    const names = ['foodId', 'quantity', 'measure', 'readyOn']
    const raw = Object.fromEntries(names.map((name) => [name, form.get(`${name}[${line}]`)]))
    const read = confirmed(habit).safeParse(raw).data
    if (!read) return undefined
    lines.push({ ...read, line })
  }
  return batchKey && { batchKey, lines }
}
