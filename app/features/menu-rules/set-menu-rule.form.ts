import { z } from 'zod'
import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import { dayField, idField, optionalTextField, parseForm } from '#app/shared/form.ts'
import { RULE_BOUNDS, RULE_SUBJECTS } from './menu-rule.ts'

const ruleForm = z.object({
  subject: z.enum(RULE_SUBJECTS),
  bound: z.enum(RULE_BOUNDS),
  servings: z.coerce.number().int().min(0).max(35),
  groupKind: z
    .union([z.enum(GROUP_KINDS), z.literal('')])
    .optional()
    .transform((kind) => (kind ? kind : undefined)),
  scope: z.enum(['kitchen', 'region']),
  effectiveFrom: dayField(),
  source: optionalTextField(200),
})
export type MenuRuleRequest = z.infer<typeof ruleForm>
export const parseMenuRuleForm = (form: FormData) => parseForm(ruleForm, form)

const endForm = z.object({ ruleId: idField() })
export const parseEndRuleForm = (form: FormData) => parseForm(endForm, form)
