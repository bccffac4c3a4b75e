import type { beneficiaries as source } from '#app/i18n/id/beneficiaries.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const beneficiaries = {} satisfies Translated<typeof source>
