import type { Band } from '#app/features/menus/menu-nutrition.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** `585–683 kkal`, `≥ 4,2 mg`, `≤ 22,8 g`. */
export function limitsText(t: Translate, band: Band, as: { unit: string; digits: number }): string {
  const unit = t.code('unit-of', as.unit)
  const [low, high] = [t.number(band.min, as.digits), t.number(band.max, as.digits)]
  if (band.min === undefined) return t('menu-figure.at-most', { high, unit })
  if (band.max === undefined) return t('menu-figure.at-least', { low, unit })
  return t('menu-figure.band', { low, high, unit })
}
