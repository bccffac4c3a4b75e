import type { recipes as source } from '#app/i18n/id/recipes.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const recipes = {} satisfies Translated<typeof source>
