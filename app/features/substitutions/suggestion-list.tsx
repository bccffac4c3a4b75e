import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { EffectAmount, EffectCost } from './effect-amount.tsx'
import { PickerForm } from './picker-form.tsx'
import { EFFECT_NUTRIENTS, type EffectNutrient } from './substitution.ts'
import type { LineSuggestions, Suggestion } from './suggestion.ts'

type Line = LineSuggestions & { more: number; search?: { typed: string; isGuess: boolean } }

type Props = {
  lines: readonly Line[]
  hasExamplePrices: boolean
  /** Where a chosen food opens the editor; missing for people who may not write recipes. */
  editorHref?: string
}

/** Under each ingredient what may take its place, folded until someone asks. */
export function SuggestionList({ lines, hasExamplePrices, editorHref }: Props) {
  const t = useTranslate()
  if (lines.length === 0) return null
  return (
    <div className="no-print mt-8">
      <Section title={t('substitution.title')} note={t('substitution.note')}>
        {lines.map((line) => (
          <details
            key={line.foodCode}
            id={`instead-of-${line.foodCode}`}
            open={line.search !== undefined}
            className="border-b border-line py-2"
          >
            <summary className="cursor-pointer">
              {t('substitution.for', {
                food: t.locale === 'id' ? line.nameId : line.nameEn,
                grams: t.number(line.grossGrams, 2),
                count: line.suggestions.length + line.more,
              })}
            </summary>
            <LineTable {...{ line, hasExamplePrices, editorHref }} />
          </details>
        ))}
      </Section>
    </div>
  )
}

function LineTable(props: Omit<Props, 'lines'> & { line: Line }) {
  const t = useTranslate()
  const { line } = props
  const name = t.locale === 'id' ? line.nameId : line.nameEn
  return (
    <div className="mt-2">
      <p className="mb-2 text-small text-soft">{t(`substitution.rule-${line.rule}`)}</p>
      <PickerForm line={line} />
      {line.search?.isGuess && line.suggestions.length > 0 && (
        <p className="mb-2">{t('food.guess', { typed: line.search.typed })}</p>
      )}
      <DataTable
        caption={t('substitution.instead-of', { food: name })}
        isCaptionHidden
        columns={useColumns(props)}
        rows={line.suggestions}
        keyOf={({ foodCode }) => foodCode}
        empty={
          <p className="text-soft">
            {line.search
              ? t('substitution.none-called', { typed: line.search.typed })
              : t('substitution.none')}
          </p>
        }
      />
      {line.more > 0 && (
        <p className="mt-1 text-small text-soft">{t('substitution.more', { count: line.more })}</p>
      )}
      {line.unknownFoods > 0 && (
        <p className="mt-1 text-small text-soft">
          {t('substitution.unknown-foods', { count: line.unknownFoods })}
        </p>
      )}
    </div>
  )
}

const HEADS = {
  ENERC_KCAL: 'substitution.energy',
  PROCNT: 'substitution.protein',
  FAT: 'substitution.fat',
  CHOCDF: 'substitution.carbohydrate',
} as const satisfies Record<EffectNutrient, string>

function useColumns(props: Omit<Props, 'lines'> & { line: Line }): Column<Suggestion>[] {
  const t = useTranslate()
  const { line, hasExamplePrices, editorHref } = props
  const columns: Column<Suggestion>[] = [
    { head: t('substitution.food'), cell: (one) => <FoodCell of={one} /> },
    { head: t('recipe.gross'), isFigure: true, cell: (one) => <Amount of={one} /> },
    ...EFFECT_NUTRIENTS.map((tagname) => ({
      head: t(HEADS[tagname]),
      isFigure: true,
      cell: ({ effect }: Suggestion) => (
        <EffectAmount of={effect.changes[tagname]} unit={tagname === 'ENERC_KCAL' ? 'kcal' : 'g'} />
      ),
    })),
    {
      head: (
        <>
          {t('recipe.cost')}{' '}
          {hasExamplePrices && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
        </>
      ),
      isFigure: true,
      cell: ({ effect }) => <EffectCost of={effect.costChangeIdr} />,
    },
  ]
  if (editorHref === undefined) return columns
  const cell = (one: Suggestion) => (
    <ButtonLink
      isSmall
      to={`${editorHref}swap=${line.foodCode}&food=${one.foodCode}`}
      aria-label={t('substitution.use-this', { food: t.locale === 'id' ? one.nameId : one.nameEn })}
    >
      {t('substitution.use')}
    </ButtonLink>
  )
  return [...columns, { head: <span className="sr-only">{t('substitution.use')}</span>, cell }]
}

/** The food's name, what it brings that somebody may not eat, and whether own units grow it. */
function FoodCell({ of: one }: { of: Suggestion }) {
  const t = useTranslate()
  const { gained, lost } = one.allergens
  const said = (codes: readonly string[]) =>
    codes.map((code) => t.code('allergen', code)).join(', ')
  return (
    <>
      <Link className="link" to={`/foods/${one.foodCode}`}>
        {t.locale === 'id' ? one.nameId : one.nameEn}
      </Link>
      {one.isOwnSupply && (
        <span className="block text-small text-soft">{t('substitution.own-supply')}</span>
      )}
      {gained.length > 0 && (
        <span className="block text-small font-semibold text-brick">
          ▲ {t('substitution.gains', { allergens: said(gained) })}
        </span>
      )}
      {lost.length > 0 && (
        <span className="block text-small text-soft">
          {t('substitution.loses', { allergens: said(lost) })}
        </span>
      )}
    </>
  )
}

function Amount({ of: { grossGrams, said } }: { of: Suggestion }) {
  const t = useTranslate()
  return (
    <>
      {t.number(grossGrams, 1)} g
      {said && (
        <span className="block text-small text-soft">
          ≈ {t.number(said.quantity, 1)} {t.code('measure', said.measure)}
          {said.portions > 1 && ` ${t('substitution.per-portions', { count: said.portions })}`}
        </span>
      )}
    </>
  )
}
