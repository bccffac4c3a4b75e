import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/page.tsx'
import type { NutrientUnit } from '#app/features/foods/nutrient.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { DishTrace, IngredientTrace } from './provenance.ts'

type Sources = ReadonlyMap<string, string>

/** One dish: what each ingredient gives, from gross weight to the amount on the plate. */
export function DishTraceTable(props: { trace: DishTrace; unit: NutrientUnit; sources: Sources }) {
  const t = useTranslate()
  const { trace, unit } = props
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
        amount: `${t.number(trace.knownAmount, 2)} ${unit}`,
      })}
    >
      <DataTable
        caption={name}
        isCaptionHidden
        columns={useColumns(trace.scale, unit, props.sources)}
        rows={trace.ingredients}
        keyOf={({ foodId }) => foodId}
      />
    </Section>
  )
}

function useColumns(
  scale: number,
  unit: NutrientUnit,
  sources: Sources,
): Column<IngredientTrace>[] {
  const t = useTranslate()
  const grams = (value: number | undefined) =>
    value === undefined ? t('figure.unknown') : `${t.number(value * scale, 1)} g`
  const source = (code: string) => sources.get(code) ?? code
  return [
    {
      head: t('audit.food'),
      cell: ({ nameId, nameEn, foodId }) => (
        <Link className="link" to={`/foods/${foodId}`}>
          {t.locale === 'id' ? nameId : nameEn}
        </Link>
      ),
    },
    { head: t('audit.gross'), isFigure: true, cell: ({ grossGrams }) => grams(grossGrams) },
    {
      head: t('audit.edible-share'),
      cell: ({ edibleShare, edibleShareSource }) => (
        <WithSource figure={t.percent(edibleShare)} source={edibleShareSource} />
      ),
    },
    { head: t('audit.eaten'), isFigure: true, cell: ({ eatenGrams }) => grams(eatenGrams) },
    {
      head: t('audit.per-100-g', { unit }),
      cell: ({ step }) =>
        step.composition ? (
          <WithSource
            figure={t.number(step.composition.amountPer100g, 2)}
            source={`${source(step.composition.sourceCode)} (${t.code('basis', step.composition.basis)})`}
          />
        ) : (
          t('figure.unknown')
        ),
    },
    {
      head: t('audit.retained'),
      cell: ({ step }) =>
        step.retained ? (
          <WithSource
            figure={t.percent(step.retained.share)}
            source={source(step.retained.sourceCode)}
          />
        ) : (
          t('figure.unknown')
        ),
    },
    {
      head: t('audit.given', { unit }),
      isFigure: true,
      cell: ({ step }) =>
        step.givenAmount === undefined ? (
          <span className="tag is-warning">{t('figure.unknown')}</span>
        ) : (
          t.number(step.givenAmount * scale, 2)
        ),
    },
  ]
}

function WithSource(props: { figure: string; source?: string }) {
  return (
    <>
      {props.figure}
      {props.source && <span className="block text-small text-soft">{props.source}</span>}
    </>
  )
}
