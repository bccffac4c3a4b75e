import { z } from 'zod'
import { idField, optionalNumberField, parseForm } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

const MOST_IDR_PER_KG = 100_000

const sourcesForm = (habit: NumberHabit) =>
  z.object({
    kinds: z.array(z.enum(['own', 'supplier'])).max(500),
    ids: z.array(idField()).max(500),
    prices: z
      .array(optionalNumberField(habit).pipe(z.number().min(0).max(MOST_IDR_PER_KG).optional()))
      .max(500),
  })

/** Three lists of one length, a row each: what kind, which, and rupiah per kilogram or nothing. */
export function parseSourcesForm(form: FormData, habit: NumberHabit) {
  const parsed = parseForm(sourcesForm(habit), form)
  if (!parsed.ok) return parsed
  const { kinds, ids, prices } = parsed.request
  const routes = kinds.flatMap((kind, index) => {
    const id = ids[index]
    return id === undefined ? [] : [{ kind, id, idrPerKg: prices[index] }]
  })
  return { ok: true as const, request: { routes } }
}

export type SourcesRequest = Extract<ReturnType<typeof parseSourcesForm>, { ok: true }>['request']
