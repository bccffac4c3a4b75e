import type { NutrientUnit } from '#app/features/foods/nutrient.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { NutrientFigure } from './recipe-figure.ts'

const digitsFor = (unit: NutrientUnit, value: number) => {
  if (unit === 'kcal' || value >= 100) return 0
  return value < 1 ? 2 : 1
}

/** `61 kkal`, `paling sedikit 1,2 mg` when a part is unknown, or "tidak diketahui". */
export function FigureAmount({ of: figure }: { of: NutrientFigure }) {
  const t = useTranslate()
  const { knownAmount, unit, unknownShare } = figure
  if (knownAmount === undefined) return <>{t('figure.unknown')}</>
  const amount = `${t.number(knownAmount, digitsFor(unit, knownAmount))} ${t.code('unit-of', unit)}`
  return <>{unknownShare > 0 ? t('recipe.at-least', { amount }) : amount}</>
}

/** A figure of a list: unit in the head, a sign before what is only the least of it. */
export function FigureNumber({ of: figure }: { of: NutrientFigure | undefined }) {
  const t = useTranslate()
  if (figure?.knownAmount === undefined) return <>{t('figure.unknown')}</>
  const number = t.number(figure.knownAmount, figure.unit === 'kcal' ? 0 : 1)
  if (figure.unknownShare === 0) return <>{number}</>
  return (
    <>
      <span aria-hidden="true">≥ </span>
      <span className="sr-only">{t('recipe.at-least', { amount: '' })}</span>
      {number}
    </>
  )
}

/** Rupiah of a dish; with an unpriced food the least it costs. */
export function CostAmount({ of: cost }: { of: { knownIdr: number; unpricedFoodIds: unknown[] } }) {
  const t = useTranslate()
  const amount = t.idr(cost.knownIdr)
  if (cost.unpricedFoodIds.length === 0) return <>{amount}</>
  return (
    <>
      {t('recipe.at-least', { amount })}
      <span className="block text-small text-soft">{t('recipe.cost-partly')}</span>
    </>
  )
}
