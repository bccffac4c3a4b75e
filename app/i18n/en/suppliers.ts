import type { suppliers as source } from '#app/i18n/id/suppliers.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const suppliers = {} satisfies Translated<typeof source>
