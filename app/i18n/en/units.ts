import type { units as source } from '#app/i18n/id/units.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const units = {} satisfies Translated<typeof source>
