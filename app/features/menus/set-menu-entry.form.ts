import { z } from 'zod'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { dayField, parseForm } from '#app/shared/form.ts'

const entryForm = z.object({
  revision: z.coerce.number('required').int().min(0),
  serviceOn: dayField(),
  course: z.enum(COURSES, { error: 'required' }),
  /** Left out or empty: the cell is opened again. */
  recipeVersionId: z
    .union([z.uuid(), z.literal('')])
    .optional()
    .transform((id) => id || undefined),
  isPinned: z.enum(['yes', 'no']).default('yes'),
})

/** One cell of the board as a person wants it, and the revision on which they acted. */
export function parseMenuEntryForm(form: FormData) {
  const parsed = parseForm(entryForm, form)
  if (!parsed.ok) return parsed
  const { revision, isPinned, ...cell } = parsed.request
  return {
    ok: true as const,
    request: { seenRevision: revision, change: { ...cell, isPinned: isPinned === 'yes' } },
  }
}

const revisionForm = z.object({ revision: z.coerce.number('required').int().min(0) })

/** Steps that concern the whole week name only the revision that was seen. */
export const parseWeekStepForm = (form: FormData) => parseForm(revisionForm, form)
