import type { supply as source } from '#app/i18n/id/supply.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const supply = {} satisfies Translated<typeof source>
