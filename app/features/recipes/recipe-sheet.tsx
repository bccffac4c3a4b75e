import type { ReactNode } from 'react'
import { Section, WithAside } from '#app/components/page.tsx'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ChainRow } from './recipe-chain.ts'
import { RecipeChainTable } from './recipe-chain-table.tsx'
import { RecipeCostTable, type SheetCost } from './recipe-cost-table.tsx'
import type { NutrientFigure } from './recipe-figure.ts'
import { RecipeNutrientTable } from './recipe-nutrient-table.tsx'
import { RecipePortionTable } from './recipe-portion-table.tsx'

type Sheet = {
  figures: NutrientFigure[]
  foodNames: Record<string, { nameId: string; nameEn: string }>
  cookedGrams?: number
  chain?: { nutrient: Nutrient; ingredients: ChainRow[] }
  cost: SheetCost
  portions: { groupKind: string; scale: number; figures: NutrientFigure[] }[]
}

/** Nutrients, one of them step by step, portions by group, cost. */
export function RecipeSheet(props: { sheet: Sheet; version: number; about: ReactNode }) {
  const t = useTranslate()
  const { sheet, version, about } = props
  const { figures, foodNames, chain, portions, cookedGrams, cost } = sheet
  const hrefOf = (tagname: string) => `?version=${version}&nutrient=${tagname}#chain`
  return (
    <>
      <WithAside aside={about}>
        <Section title={t('recipe.nutrition')} note={t('recipe.nutrition-note')}>
          <RecipeNutrientTable figures={figures} foodNames={foodNames} hrefOf={hrefOf} />
        </Section>
      </WithAside>
      {chain && <Chain {...chain} />}
      <Section title={t('recipe.portions')} note={t('recipe.portions-note')}>
        <RecipePortionTable portions={portions} cookedGrams={cookedGrams} />
      </Section>
      <Section title={t('recipe.cost-title')} note={t('recipe.cost-note')}>
        <RecipeCostTable cost={cost} foodNames={foodNames} />
      </Section>
    </>
  )
}

function Chain({ nutrient, ingredients }: { nutrient: Nutrient; ingredients: ChainRow[] }) {
  const t = useTranslate()
  const name = t.locale === 'id' ? nutrient.nameId : nutrient.nameEn
  return (
    <div id="chain" className="mt-8">
      <Section title={t('recipe.chain', { nutrient: name })} note={t('recipe.chain-note')}>
        <RecipeChainTable nutrient={nutrient} rows={ingredients} />
      </Section>
    </div>
  )
}
