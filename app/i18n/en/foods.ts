import type { foods as source } from '#app/i18n/id/foods.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const foods = {} satisfies Translated<typeof source>
