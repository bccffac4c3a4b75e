import { z } from 'zod'
import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { dayField, numberField, parseForm, textField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Three reference portions on one plate is no plate any more; more is a slip of the comma. */
const MOST_SCALE = 3
const toThousandths = (scale: number) => Math.round(scale * 1000) / 1000

const scaleForm = (habit: NumberHabit) =>
  z.object({
    groupKind: z.enum(GROUP_KINDS),
    course: z.enum(COURSES),
    scale: numberField(habit).pipe(z.number().min(0).max(MOST_SCALE)).transform(toThousandths),
    effectiveFrom: dayField(),
    reason: textField(300),
  })
export type PortionScaleRequest = z.infer<ReturnType<typeof scaleForm>>

export const parsePortionScaleForm = (form: FormData, habit: NumberHabit) =>
  parseForm(scaleForm(habit), form)
