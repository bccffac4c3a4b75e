import { nameIn } from '#app/features/planning/named.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import {
  allergensOn,
  dishAt,
  servedDaysOf,
  type WeekDocument,
} from '#app/features/signed-weeks/week-document.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { sumKg } from '#app/shared/mass.ts'

const exampleLine = (t: Translate, { kitchen }: WeekDocument) =>
  kitchen.isExample ? [t('share.example')] : []

/** The week's menu as a message: asterisks are bold in WhatsApp. */
export function menuText(t: Translate, document: WeekDocument): string {
  const { kitchen, week } = document
  const days = servedDaysOf(document).map(({ on, isPackage }) => {
    const dishes = COURSES.flatMap((course) => {
      const dish = dishAt(document, on, course)
      return dish ? [nameIn(t.locale, dish)] : []
    })
    const allergens = allergensOn(document, on).map((code) => t.code('allergen', code))
    return [
      t('share.day', { day: t.day(on) }),
      ...(isPackage ? [t('package-day.sign')] : []),
      dishes.join(', '),
      ...(allergens.length > 0 ? [t('share.contains', { allergens: allergens.join(', ') })] : []),
    ].join('\n')
  })
  const head = t('share.menu-head', { kitchen: kitchen.name, days: t.serviceWeek(week) })
  return [[head, ...exampleLine(t, document)].join('\n'), ...days].join('\n\n')
}

/** What the week needs of each food, the heaviest first: a message to units and suppliers. */
export function needsText(t: Translate, document: WeekDocument): string {
  const { kitchen, week, budget } = document
  const foods = new Map(budget.map((line) => [line.foodCode, line]))
  const needs = [...foods.values()]
    .map((food) => ({
      food: nameIn(t.locale, food),
      kg: sumKg(budget.filter(({ foodCode }) => foodCode === food.foodCode).map((line) => line.kg)),
    }))
    .sort((a, b) => b.kg - a.kg)
  const head = t('share.needs-head', { kitchen: kitchen.name, days: t.serviceWeek(week) })
  return [
    head,
    ...exampleLine(t, document),
    '',
    ...needs.map(({ food, kg }) => t('share.needs-line', { food, kg: t.kg(kg) })),
  ].join('\n')
}

/** Opens WhatsApp with the message ready; the person chooses to whom it goes. */
export const whatsAppHref = (text: string) => `https://wa.me/?text=${encodeURIComponent(text)}`
