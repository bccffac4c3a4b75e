import { nameIn } from '#app/features/planning/named.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { SituationChange } from './situation.ts'

/** One change in a sentence of the kitchen: how much, of what, from whom, from which day on. */
export function situationText(t: Translate, change: SituationChange): string {
  const day = t.shortDay(change.from)
  if (change.kind === 'headcount') {
    const { kitchenName: kitchen, nowPortions, thenPortions } = change
    const [now, was] = [t.number(nowPortions), t.number(thenPortions)]
    return t('situation.headcount', { kitchen, day, now, was })
  }
  const food = nameIn(t.locale, { nameId: change.foodNameId, nameEn: change.foodNameEn })
  const goods = { food, source: change.sourceName, day }
  if (change.kind === 'lot-short') {
    const { plannedKg, hereKg, lotCode: lot } = change
    const missing = t.kg(plannedKg - hereKg)
    const kg = { here: t.kg(hereKg), planned: t.kg(plannedKg), missing }
    return t('situation.lot-short', { ...goods, ...kg, lot })
  }
  if (change.kind === 'lot-new') {
    return t('situation.lot-new', {
      ...goods,
      kg: t.kg(change.kg),
      until: t.shortDay(change.useBy),
    })
  }
  if (change.kind === 'offer-gone') {
    return t('situation.offer-gone', { ...goods, kg: t.kg(change.kg) })
  }
  if (change.kind === 'offer-short') {
    const { plannedKg, maxKg } = change
    return t('situation.offer-short', { ...goods, planned: t.kg(plannedKg), most: t.kg(maxKg) })
  }
  const { kg, thenIdrPerKg, nowIdrPerKg } = change
  const prices = { was: t.idr(thenIdrPerKg), now: t.idr(nowIdrPerKg) }
  return t('situation.offer-dearer', { ...goods, ...prices, kg: t.kg(kg) })
}
