import { nameIn } from '#app/features/planning/named.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ReasonFacts, WordedLimit, WordedReason } from './plan-reason-words.ts'

/** The facts of a reason as parameters of its text; what it does not speak of is left out. */
function wordsOf(t: Translate, facts: ReasonFacts): Record<string, string | number> {
  const named = { food: facts.food, recipe: facts.recipe, nutrient: facts.nutrient }
  const words = {
    lot: facts.lot,
    kg: facts.kg === undefined ? undefined : t.kg(facts.kg),
    idr: facts.idr === undefined ? undefined : t.idr(facts.idr),
    supplier: facts.supplier,
    kitchen: facts.kitchen,
    day: facts.day && t.shortDay(facts.day),
    group: facts.groupKind && t.code('group', facts.groupKind),
    equipment: facts.equipment && t.code('equipment', facts.equipment),
    family: facts.family && t.code('family', facts.family),
    count: facts.count,
    minutes: facts.minutes,
    ...Object.fromEntries(
      Object.entries(named).map(([key, name]) => [key, name && nameIn(t.locale, name)]),
    ),
  }
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

export function ReasonText({ reason }: { reason: WordedReason }) {
  const t = useTranslate()
  return t.code('plan-reason', reason.code, wordsOf(t, reason.facts))
}

export function LimitText({ limit }: { limit: WordedLimit }) {
  const t = useTranslate()
  const { swap } = limit
  return (
    <>
      {t.code('plan-limit', limit.code, wordsOf(t, limit.facts))}
      {swap && (
        <span className="block text-small text-soft">
          {t('plan-limit.swap', {
            recipe: nameIn(t.locale, swap.recipe),
            day: t.shortDay(swap.day),
          })}
        </span>
      )}
    </>
  )
}

export function EasingText({ easing }: { easing: NonNullable<WordedLimit['easing']> }) {
  const t = useTranslate()
  const { unit, by } = easing
  return t.code('plan-limit-easing', unit, { count: by, idr: t.idr(by) })
}
