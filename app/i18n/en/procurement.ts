import type { procurement as source } from '#app/i18n/id/procurement.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const procurement = {} satisfies Translated<typeof source>
