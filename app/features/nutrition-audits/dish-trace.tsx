import { Link } from '@remix-run/react'
import { Section } from '#app/components/page.tsx'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import { RecipeChainTable } from '#app/features/recipes/recipe-chain-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { DishTrace } from './provenance.ts'

/** One dish: what each ingredient gives, from gross weight to the amount on the plate. */
export function DishTraceTable({ trace, nutrient }: { trace: DishTrace; nutrient: Nutrient }) {
  const t = useTranslate()
  const name = t.locale === 'id' ? trace.nameId : trace.nameEn
  return (
    <Section
      title={
        <>
          {t.code('course', trace.course)}:{' '}
          <Link className="link" to={`/recipes/${trace.recipeId}?version=${trace.version}`}>
            {name}
          </Link>
        </>
      }
      note={t('audit.dish-note', {
        version: trace.version,
        scale: t.number(trace.scale, 3),
        amount: `${t.number(trace.knownAmount, 2)} ${t.code('unit-of', nutrient.unit)}`,
      })}
    >
      <RecipeChainTable nutrient={nutrient} rows={trace.rows} dish={name} />
    </Section>
  )
}
