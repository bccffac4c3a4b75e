import type { inventory as source } from '#app/i18n/id/inventory.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const inventory = {} satisfies Translated<typeof source>
