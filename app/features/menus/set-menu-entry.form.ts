import { z } from 'zod'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { isDay } from '#app/shared/day.ts'
import { parseForm } from '#app/shared/form.ts'
import { isWeek } from '#app/shared/week.ts'
import type { CellChange } from './menu-week.ts'

const revision = z.coerce.number().int().min(0)
const cell = z.tuple([
  z.string().refine(isDay),
  z.enum(COURSES),
  z.union([z.uuid(), z.literal('')]),
  z.enum(['pinned', 'free']),
])

/** What `cellValue` wrote. */
function readCell(text: string): CellChange | undefined {
  const parsed = cell.safeParse(text.split('.'))
  if (!parsed.success) return undefined
  const [serviceOn, course, versionId, pin] = parsed.data
  return { serviceOn, course, recipeVersionId: versionId || undefined, isPinned: pin === 'pinned' }
}

const entryForm = z.object({
  revision,
  entry: z.string().transform((text, context) => {
    const change = readCell(text)
    if (!change) context.addIssue({ code: 'custom', message: 'invalid' })
    return change ?? z.NEVER
  }),
})

/** One cell of the board as a person wants it, and the revision on which they acted. */
export const parseMenuEntryForm = (form: FormData) => parseForm(entryForm, form)

const stepForm = z.object({ revision })

/** Steps that concern the whole week name only the revision that was seen. */
export const parseWeekStepForm = (form: FormData) => parseForm(stepForm, form)

const copyForm = z.object({ revision, from: z.string().refine(isWeek) })

/** The week to copy from, and the revision of the week that takes the dishes. */
export const parseCopyWeekForm = (form: FormData) => parseForm(copyForm, form)
