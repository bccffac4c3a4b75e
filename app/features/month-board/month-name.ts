import type { Translate } from '#app/i18n/translate.ts'
import type { Month } from './month.ts'

/** `Desember 2026` */
export const monthName = (t: Translate, month: Month) => t.date(`${month}-01`).replace(/^1 /, '')
