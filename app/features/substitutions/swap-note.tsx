import { Proof } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { LineSuggestions, Suggestion } from './suggestion.ts'

type Swapped = Pick<LineSuggestions, 'nameId' | 'nameEn' | 'grossGrams' | 'rule'>

/** What was changed in the fields, by which rule, and that nothing is saved yet. */
export function SwapNote({ swap }: { swap: { before: Swapped; after: Suggestion } | undefined }) {
  const t = useTranslate()
  if (!swap) return null
  const { before, after } = swap
  const said = (one: Swapped | Suggestion) =>
    `${t.locale === 'id' ? one.nameId : one.nameEn} ${t.number(one.grossGrams, 2)} g`
  const { gained } = after.allergens
  const allergens = gained.map((code) => t.code('allergen', code)).join(', ')
  return (
    <Proof tone="warning">
      {t('substitution.swapped', { before: said(before), after: said(after) })}{' '}
      {t(`substitution.rule-${before.rule}`)}{' '}
      {gained.length > 0 && `${t('substitution.gains', { allergens })}.`}
    </Proof>
  )
}
