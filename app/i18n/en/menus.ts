import type { menus as source } from '#app/i18n/id/menus.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const menus = {} satisfies Translated<typeof source>
