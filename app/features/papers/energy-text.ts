import type { DocumentFigure } from '#app/features/signed-weeks/week-document.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** `512 kkal`, `505–520 kkal`, or `sedikitnya 505 kkal` where something was never measured. */
export function energyText(t: Translate, { least, most }: DocumentFigure): string {
  const low = t.number(least, 0)
  if (most === undefined) return t('poster.kcal-at-least', { least: low })
  const high = t.number(most, 0)
  return low === high
    ? t('poster.kcal', { kcal: low })
    : t('poster.kcal-range', { least: low, most: high })
}
