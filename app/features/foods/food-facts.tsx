import type { ReactNode } from 'react'
import { Section } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Food, FoodIssue } from '#app/features/foods/food.ts'
import { type HouseholdMeasure, quantityIn } from '#app/features/foods/household-measure.ts'
import type { ReferencePrice } from '#app/features/foods/reference-price.ts'
import { EdibleShareSource, SourceName } from '#app/features/foods/source-text.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** What a kitchen needs to know beside the nutrients. */
export function FoodFacts(props: {
  food: Food
  synonyms: readonly string[]
  hazards: readonly string[]
  prices: readonly ReferencePrice[]
}) {
  const t = useTranslate()
  const { food } = props
  return (
    <>
      <dl className="space-y-3">
        <Fact
          name={t('food.edible-share-long')}
          source={<EdibleShareSource of={food.edibleShareSource} />}
        >
          {t.percent(food.edibleShare, 1)}
        </Fact>
        <Fact
          name={t('food.shelf-life')}
          source={food.shelfLifeSource && <SourceName of={food.shelfLifeSource} />}
        >
          {food.shelfLifeDays === undefined
            ? t.number(undefined)
            : `${t('food.shelf-days', { count: food.shelfLifeDays })}, ${t.code('storage', food.storage)}`}
        </Fact>
        <Fact name={t('food.origin')}>
          {t(food.isLocal ? 'food.is-local' : 'food.is-imported')}
        </Fact>
        {props.synonyms.length > 0 && (
          <Fact name={t('food.synonyms')}>{props.synonyms.join(', ')}</Fact>
        )}
      </dl>
      <Section title={t('hazard.title')}>
        <HazardList hazards={props.hazards} />
      </Section>
      <Section title={t('price.title')}>
        <PriceList prices={props.prices} />
      </Section>
    </>
  )
}

function Fact(props: { name: ReactNode; source?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-soft">{props.name}</dt>
      <dd>
        {props.children}
        {props.source && <span className="block text-small text-soft">{props.source}</span>}
      </dd>
    </div>
  )
}

function HazardList({ hazards }: { hazards: readonly string[] }) {
  const t = useTranslate()
  if (hazards.length === 0) return <p className="text-soft">{t('hazard.none')}</p>
  return (
    <ul className="space-y-1.5">
      {hazards.map((hazard) => (
        <li key={hazard}>
          <StatusBadge tone="warning">{t.code('hazard', hazard)}</StatusBadge>
        </li>
      ))}
    </ul>
  )
}

function PriceList({ prices }: { prices: readonly ReferencePrice[] }) {
  const t = useTranslate()
  if (prices.length === 0) return <p className="text-soft">{t('price.none')}</p>
  return (
    <ul className="space-y-3">
      {prices.map((price) => (
        <li key={`${price.regionName} ${price.sourceCode}`}>
          {t('price.per-kg', { price: t.idr(price.priceIdrPerKg) })}{' '}
          {price.isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
          {price.minIdrPerKg !== undefined && price.maxIdrPerKg !== undefined && (
            <span className="block text-small text-soft">
              {t('price.range', { low: t.idr(price.minIdrPerKg), high: t.idr(price.maxIdrPerKg) })}
            </span>
          )}
          <span className="block text-small text-soft">
            {monthInWords(t, price.month)}, {price.regionName}: <SourceName of={price.sourceCode} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** `November 2026` of '2026-11'. */
const monthInWords = (t: ReturnType<typeof useTranslate>, month: string) =>
  t.date(`${month}-01`).replace(/^1 /, '')

/** What people say, both ways: one ikat in grams, one kilogram in ikat. */
export function MeasureList({ measures }: { measures: readonly HouseholdMeasure[] }) {
  const t = useTranslate()
  if (measures.length === 0) return <p className="text-soft">{t('measure.empty')}</p>
  return (
    <ul className="max-w-[72ch]">
      {measures.map((one) => (
        <li
          key={one.measure}
          className="flex flex-wrap items-baseline gap-x-6 border-b border-line py-2"
        >
          <span className="w-36">
            1 {t.code('measure', one.measure)} ≈{' '}
            <strong className="tabular-nums">
              {t('measure.gram-amount', { grams: one.grams })}
            </strong>
          </span>
          <span className="w-36 tabular-nums">
            1 kg ≈ {t.number(quantityIn(one, 1))} {t.code('measure', one.measure)}
          </span>
          <span className="text-small text-soft">
            <SourceName of={one.sourceCode} />
            {one.note && ` (${one.note})`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Rows that broke a rule, with what was done about it. */
export function IssueList(props: {
  issues: readonly FoodIssue[]
  nameOf: (tagname: string) => string
}) {
  const t = useTranslate()
  if (props.issues.length === 0) return <p className="text-soft">{t('issue.none')}</p>
  return (
    <ul className="max-w-[72ch]">
      {props.issues.map(({ rule, nutrient, action, detail }) => (
        <li key={`${rule} ${nutrient}`} className="border-b border-line py-2">
          <StatusBadge tone={action === 'kept' ? 'warning' : 'calm'}>
            {t.code('issue-action', action)}
          </StatusBadge>{' '}
          {nutrient && <strong>{props.nameOf(nutrient)}: </strong>}
          {t.code('issue', rule)}
          <span className="block text-small text-soft">{detail}</span>
        </li>
      ))}
    </ul>
  )
}
