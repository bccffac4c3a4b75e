import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import { EdibleShareSource, SourceName, ValueSource } from '#app/features/foods/source-text.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ChainRow } from './recipe-chain.ts'
import type { NutrientStep } from './recipe-nutrition.ts'

/** From gross weight to the amount on the plate, step by step; each step names its source. */
export function RecipeChainTable(props: {
  nutrient: Nutrient
  rows: readonly ChainRow[]
  /** Where several dishes stand on one page. */
  dish?: string
}) {
  const t = useTranslate()
  const { nutrient, rows } = props
  const name = t.locale === 'id' ? nutrient.nameId : nutrient.nameEn
  return (
    <DataTable
      caption={[t('recipe.chain', { nutrient: name }), props.dish].filter(Boolean).join(', ')}
      isCaptionHidden
      columns={useColumns(nutrient, rows)}
      rows={rows}
      keyOf={({ foodId }) => foodId}
    />
  )
}

function useColumns(nutrient: Nutrient, rows: readonly ChainRow[]): Column<ChainRow>[] {
  const t = useTranslate()
  const unit = t.code('unit-of', nutrient.unit)
  const grams = (value: number | undefined) =>
    value === undefined ? t('figure.unknown') : `${t.number(value, 2)} g`
  return [
    {
      head: t('recipe.ingredient'),
      cell: ({ code, nameId, nameEn }) => (
        <Link className="link" to={`/foods/${code}`}>
          {t.locale === 'id' ? nameId : nameEn}
        </Link>
      ),
      foot: t('figure.total'),
    },
    { head: t('recipe.gross'), isFigure: true, cell: ({ grossGrams }) => grams(grossGrams) },
    {
      head: t('recipe.edible-share'),
      cell: ({ edibleShare, edibleShareSource }) => (
        <Sourced figure={t.percent(edibleShare)}>
          <EdibleShareSource of={edibleShareSource} />
        </Sourced>
      ),
    },
    { head: t('recipe.edible'), isFigure: true, cell: (row) => grams(row.edibleGrams) },
    { head: t('recipe.eaten'), isFigure: true, cell: (row) => <Eaten row={row} /> },
    { head: t('recipe.per-100-g', { unit }), cell: ({ step }) => <Per100g step={step} /> },
    { head: t('recipe.retained'), cell: (row) => <Retained row={row} /> },
    {
      head: t('recipe.gives', { unit }),
      isFigure: true,
      cell: ({ step }) => <Given step={step} />,
      foot: <GivenInAll rows={rows} />,
    },
  ]
}

function Per100g({ step: { composition } }: { step: NutrientStep }) {
  const t = useTranslate()
  if (!composition) return <>{t('figure.unknown')}</>
  return (
    <Sourced figure={t.number(composition.amountPer100g, 4)}>
      <ValueSource of={composition} />
    </Sourced>
  )
}

function Given({ step }: { step: NutrientStep }) {
  const t = useTranslate()
  if (!step.gap) return <>{t.number(step.givenAmount, 3)}</>
  return <span className="tag is-warning">{t(`recipe.gap-${step.gap}`)}</span>
}

function GivenInAll({ rows }: { rows: readonly ChainRow[] }) {
  const t = useTranslate()
  const amount = t.number(
    rows.reduce((sum, { step }) => sum + (step.givenAmount ?? 0), 0),
    2,
  )
  const hasGap = rows.some(({ step }) => step.gap)
  return <>{hasGap ? t('recipe.at-least', { amount }) : amount}</>
}

function Eaten({ row }: { row: ChainRow }) {
  const t = useTranslate()
  if (row.eatenShare === 0) {
    return <span className="whitespace-normal text-soft">{t('recipe.taken-out')}</span>
  }
  return (
    <>
      {row.eatenGrams === undefined ? t('figure.unknown') : `${t.number(row.eatenGrams, 2)} g`}
      {row.eatenShare < 1 && (
        <span className="block text-small text-soft">{t.percent(row.eatenShare)}</span>
      )}
    </>
  )
}

function Retained({ row }: { row: ChainRow }) {
  const t = useTranslate()
  const { retained } = row.step
  const { retentionCode: code } = row
  if (!retained) return <>{t('figure.unknown')}</>
  if (code === undefined || retained.sourceCode === 'lumbung') {
    return <Sourced figure={t.percent(retained.share)}>{t('recipe.keeps-all')}</Sourced>
  }
  return (
    <Sourced figure={t.percent(retained.share)}>
      <SourceName of={retained.sourceCode} />,{' '}
      {t('recipe.retention-row', { code, description: t.code('retention', code) })}
    </Sourced>
  )
}

function Sourced(props: { figure: string; children: ReactNode }) {
  return (
    <>
      {props.figure}
      <span className="block min-w-28 text-small text-soft">{props.children}</span>
    </>
  )
}
