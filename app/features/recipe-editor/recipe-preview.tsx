import { Section } from '#app/components/page.tsx'
import { CostAmount } from '#app/features/recipes/figure-amount.tsx'
import type { SheetCost } from '#app/features/recipes/recipe-cost-table.tsx'
import type { NutrientFigure } from '#app/features/recipes/recipe-figure.ts'
import { RecipeNutrientTable } from '#app/features/recipes/recipe-nutrient-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export type Preview = {
  figures: NutrientFigure[]
  foodNames: Record<string, { nameId: string; nameEn: string }>
  cookedGrams?: number
  cost: SheetCost
  conversions: SaidConversion[]
}

type SaidConversion = {
  food: { nameId: string; nameEn: string }
  quantity: number
  measure: string
  measureGrams: number
  sourceCode: string
}

/** What the recipe as typed would give and cost, before it is saved. */
export function RecipePreview({ preview }: { preview: Preview | undefined }) {
  const t = useTranslate()
  return (
    <Section title={t('recipe.preview')}>
      {preview ? (
        <div role="status">
          <p className="mb-3">
            {t('recipe.cost')}: <CostAmount of={preview.cost} />
            <br />
            {t('recipe.cooked-grams')}:{' '}
            {preview.cookedGrams === undefined
              ? t('figure.unknown')
              : `${t.number(preview.cookedGrams, 0)} g`}
          </p>
          <Conversions of={preview.conversions} />
          <RecipeNutrientTable figures={preview.figures} foodNames={preview.foodNames} />
        </div>
      ) : (
        <p className="text-soft">{t('recipe.preview-empty')}</p>
      )}
    </Section>
  )
}

function Conversions({ of }: { of: readonly SaidConversion[] }) {
  const t = useTranslate()
  if (of.length === 0) return null
  return (
    <ul className="mb-3">
      {of.map(({ food, quantity, measure, measureGrams, sourceCode }) => (
        <li key={food.nameId}>
          {t('recipe.said-is', {
            said: `${t.number(quantity, 2)} ${t.code('measure', measure)}`,
            food: t.locale === 'id' ? food.nameId : food.nameEn,
            grams: t.number(quantity * measureGrams, 1),
            each: t.number(measureGrams, 1),
            source: t.code('source', sourceCode),
          })}
        </li>
      ))}
    </ul>
  )
}
