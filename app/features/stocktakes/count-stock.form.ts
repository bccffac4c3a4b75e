import { z } from 'zod'
import { COUNT_CAUSES, type CountCause } from '#app/features/inventory/cause.ts'
import type { FieldProblem } from '#app/shared/form.ts'
import { roundKg } from '#app/shared/mass.ts'
import { type NumberHabit, parseTypedNumber } from '#app/shared/typed-number.ts'

const causes: readonly string[] = COUNT_CAUSES
const isCause = (text: string): text is CountCause => causes.includes(text)
const LOT = /^kg:([\da-f-]{36})$/
const MOST_KG = 20_000

export type Counted = { lotId: string; countedKg: number; reason?: CountCause }

/** A count sheet in: every lot that holds a number, and a message for what is none. */
export function parseCountSheet(form: FormData, habit: NumberHabit) {
  const stocktakeId = z.uuid().safeParse(form.get('stocktakeId')).data
  const counted: Counted[] = []
  const problems: Record<string, FieldProblem> = {}
  for (const [name, value] of form) {
    const [, lotId = ''] = LOT.exec(name) ?? []
    if (!lotId || typeof value !== 'string' || value.trim() === '') continue
    const kg = parseTypedNumber(value, habit)
    if (kg === undefined || kg < 0 || kg > MOST_KG) {
      problems[lotId] = { code: 'not-a-number' }
      continue
    }
    const reason = String(form.get(`reason:${lotId}`) ?? '')
    counted.push({ lotId, countedKg: roundKg(kg), ...(isCause(reason) && { reason }) })
  }
  return stocktakeId && { stocktakeId, counted, problems }
}

/** What the person saw in the books when confirming, by lot. */
export function parseSeenBooks(form: FormData): Map<string, number> {
  const pairs = [...form].flatMap(([name, value]): [string, number][] => {
    const [, lotId = ''] = /^book:([\da-f-]{36})$/.exec(name) ?? []
    return lotId && typeof value === 'string' ? [[lotId, Number(value)]] : []
  })
  return new Map(pairs)
}
