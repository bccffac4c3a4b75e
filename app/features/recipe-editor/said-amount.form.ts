import { optionalTextField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { readSaidAmount } from './said-amount.ts'

const MOST_GRAMS = 2000

/** Grams, or so many of a measure: "2,5", "2 siung", "1/2 ikat". */
export const saidField = (habit: NumberHabit) =>
  optionalTextField(40).transform((text, context) => {
    if (!text) return undefined
    const said = readSaidAmount(text, habit)
    if (said === undefined) context.addIssue({ code: 'custom', message: 'recipe.amount-unread' })
    const grams = said && 'grossGrams' in said ? said.grossGrams : undefined
    if (grams !== undefined && (grams < 0.01 || grams > MOST_GRAMS)) {
      context.addIssue({ code: 'custom', message: 'recipe.grams-out-of-reach' })
    }
    return said
  })
