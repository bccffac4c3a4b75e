import type { planning as source } from '#app/i18n/id/planning.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const planning = {} satisfies Translated<typeof source>
