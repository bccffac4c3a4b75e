import type { Conceded } from '#app/features/concessions/concession.ts'
import { type Named, nameIn } from '#app/features/planning/named.ts'
import { groupKindOf } from '#app/features/plans/plan-reason-words.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** Names behind the codes that concessions use. */
export type ConcessionNames = {
  foods: readonly ({ code: string } & Named)[]
  nutrients: readonly ({ tagname: string; unit: string } & Named)[]
}

/** What is asked for, in words of the kitchen. */
export function concessionText(t: Translate, one: Conceded, names: ConcessionNames): string {
  const foodOf = (code: string | undefined) => {
    const named = names.foods.find((food) => food.code === code)
    return named ? nameIn(t.locale, named) : (code ?? '')
  }
  if (one.code === 'raise-budget') {
    const { idrPerPortion, totalIdr } = one.facts
    return t('concession.raise-budget', { idr: t.idr(idrPerPortion), total: t.idr(totalIdr) })
  }
  if (one.code === 'add-food') {
    const { food, kg } = one.facts
    return t('concession.add-food', { kg: t.kg(kg), food: foodOf(food) })
  }
  if (one.code === 'accept-missing') {
    const { food, kg } = one.facts
    return `${t('concession.accept-missing', { kg: t.kg(kg) })} ${foodOf(food)}`.trim()
  }
  if (one.code === 'accept-skipped') {
    const { course, courses, days } = one.facts
    const said = t('concession.accept-skipped', { count: courses })
    return `${course ? `${said}: ${t.code('course', course).toLowerCase()}` : said}${onDays(t, days)}`
  }
  return nutrientText(t, one.facts, names)
}

type Accepted = Extract<Conceded, { code: 'accept-nutrient' }>['facts']

function nutrientText(t: Translate, facts: Accepted, { nutrients }: ConcessionNames) {
  const named = nutrients.find(({ tagname }) => tagname === facts.nutrient)
  const digits = facts.limitAmount >= 100 ? 0 : 1
  const words = {
    nutrient: named ? nameIn(t.locale, named) : facts.nutrient,
    group: t.code('group', groupKindOf(facts.group) ?? facts.group),
    amount: t.number(facts.acceptedAmount, digits),
    unit: t.code('unit-of', named?.unit ?? ''),
    limit: t.number(facts.limitAmount, digits),
  }
  const said =
    facts.limit === 'min'
      ? t('concession.accept-nutrient-min', words)
      : t('concession.accept-nutrient-max', words)
  return said + onDays(t, facts.days)
}

const MOST_NAMED_DAYS = 3

/** On which days; nothing for the mean of the week. */
function onDays(t: Translate, days: readonly string[]) {
  if (days.length === 0) return ''
  return days.length > MOST_NAMED_DAYS
    ? ` · ${t('concession.on-count', { count: days.length })}`
    : ` · ${days.map((day) => t.shortDay(day)).join('; ')}`
}
