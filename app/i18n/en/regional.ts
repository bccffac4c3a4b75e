import type { regional as source } from '#app/i18n/id/regional.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const regional = {} satisfies Translated<typeof source>
