import type { institutions as source } from '#app/i18n/id/institutions.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const institutions = {} satisfies Translated<typeof source>
