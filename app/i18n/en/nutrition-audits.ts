import type { nutritionAudits as source } from '#app/i18n/id/nutrition-audits.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const nutritionAudits = {} satisfies Translated<typeof source>
