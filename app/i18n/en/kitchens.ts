import type { kitchens as source } from '#app/i18n/id/kitchens.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const kitchens = {} satisfies Translated<typeof source>
