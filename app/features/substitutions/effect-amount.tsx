import type { NutrientUnit } from '#app/features/foods/nutrient.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

const signOf = (value: number) => (value > 0 ? '+' : '−')

/** `+12 kkal`, `−3,4 g`, `=` for what no digit shows, or that nobody knows. */
export function EffectAmount({ of: change, unit }: { of: number | undefined; unit: NutrientUnit }) {
  const t = useTranslate()
  if (change === undefined) return <>{t('figure.unknown')}</>
  const digits = unit === 'kcal' ? 0 : 1
  if (Math.abs(change) < 0.5 / 10 ** digits) return <>=</>
  return (
    <>
      {signOf(change)}
      {t.number(Math.abs(change), digits)} {t.code('unit-of', unit)}
    </>
  )
}

/** `+Rp 250`, or that one of the two foods has no price. */
export function EffectCost({ of: changeIdr }: { of: number | undefined }) {
  const t = useTranslate()
  if (changeIdr === undefined) return <>{t('figure.unknown')}</>
  if (Math.abs(changeIdr) < 0.5) return <>=</>
  return (
    <>
      {signOf(changeIdr)}
      {t.idr(Math.abs(changeIdr))}
    </>
  )
}
