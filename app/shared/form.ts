import { z } from 'zod'
import { isDay } from './day.ts'
import { type NumberHabit, parseTypedNumber } from './typed-number.ts'

/** A message for one field: `field.<code>` in the dictionary, or a full key of a feature. */
export type FieldProblem = { code: string; limit?: number }

/** What a 422 page needs: what was typed, and which fields are wrong. Known names only. */
export type FormProblem = { fields: Record<string, FieldProblem>; typed: Record<string, string> }

export type Parsed<Value> = { ok: true; request: Value } | { ok: false; problem: FormProblem }

/**
 * Browser form in, typed request or one message per field out. Only names of the schema are
 * read and given back, so nobody else can shape what a page returns. A field that is posted
 * several times arrives as a list when the schema says so (`z.array(…)`).
 */
export function parseForm<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  form: FormData,
): Parsed<z.infer<z.ZodObject<Shape>>> {
  const names = Object.keys(schema.shape)
  const raw = Object.fromEntries(names.map((name) => [name, rawValue(schema, form, name)]))
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { ok: true, request: parsed.data }
  return {
    ok: false,
    problem: { fields: problemsOf(parsed.error, raw), typed: typedOf(names, form) },
  }
}

function rawValue(schema: z.ZodObject, form: FormData, name: string) {
  if (schema.shape[name] instanceof z.ZodArray) return form.getAll(name)
  return form.get(name) ?? undefined
}

/** Secrets are never sent back to the page. */
const isSecret = (name: string) => /password/i.test(name)

const typedOf = (names: string[], form: FormData) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' && !isSecret(name) ? [[name, value]] : []
    }),
  )

function problemsOf(error: z.ZodError, raw: Record<string, unknown>) {
  const fields: Record<string, FieldProblem> = {}
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? 'form')
    fields[name] ??= problemOf(issue, raw[name] === undefined || raw[name] === '')
  }
  return fields
}

function problemOf(issue: z.core.$ZodIssue, isEmpty: boolean): FieldProblem {
  if (/^[a-z][a-z-]*(\.[a-z0-9-]+)?$/.test(issue.message)) return { code: issue.message }
  if (isEmpty) return { code: 'required' }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return { code: 'required' }
    return { code: 'too-small', limit: Number(issue.minimum) }
  }
  if (issue.code === 'too_big') {
    const code = issue.origin === 'string' ? 'too-long' : 'too-big'
    return { code, limit: Number(issue.maximum) }
  }
  return { code: 'invalid' }
}

/** Text that must be there, trimmed. */
export const textField = (longest = 200) => z.string().trim().min(1).max(longest)

/** Text that may be left empty: undefined then, never an empty string. */
export const optionalTextField = (longest = 1000) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((text) => (text ? text : undefined))

/** A number as typed in the page's language. Chain limits: `numberField('id').pipe(z.number().positive())`. */
export const numberField = (habit: NumberHabit) =>
  z
    .string()
    .trim()
    .min(1)
    .transform((text, context) => {
      const value = parseTypedNumber(text, habit)
      if (value === undefined) context.addIssue({ code: 'custom', message: 'not-a-number' })
      return value ?? z.NEVER
    })

/** A number that may be left empty: undefined then, never 0. */
export const optionalNumberField = (habit: NumberHabit) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text, context) => {
      if (!text) return undefined
      const value = parseTypedNumber(text, habit)
      if (value === undefined) context.addIssue({ code: 'custom', message: 'not-a-number' })
      return value
    })

/** A day from a date input, `YYYY-MM-DD`. */
export const dayField = () => z.string().min(1).refine(isDay, 'not-a-day')

/** An id from a select or a hidden input. */
export const idField = () => z.uuid()

/** A ticked box. */
export const tickField = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined)
