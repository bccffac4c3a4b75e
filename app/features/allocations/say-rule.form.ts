import { z } from 'zod'
import { dayField, numberField, parseForm, textField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

const percentField = (habit: NumberHabit) => numberField(habit).pipe(z.number().min(0).max(100))

/** Shares are typed in percent. */
export const parseRuleForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      validFrom: dayField(),
      bamaPercent: percentField(habit),
      seedPercent: percentField(habit),
      basis: z.enum(['law', 'own']),
      source: textField(300),
    }),
    form,
  )

export type RuleRequest = Extract<ReturnType<typeof parseRuleForm>, { ok: true }>['request']
