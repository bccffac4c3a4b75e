import { PriceList } from '#app/features/suppliers/price-list.tsx'
import type { PricedOffer } from '#app/features/suppliers/supplier-offer.ts'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { FoodShortfall } from './shortfall.ts'

/** One food that is short: when, and where it can be bought at which three prices. */
export function FoodPrices(props: {
  food: FoodShortfall
  prices: readonly PricedOffer[]
  on: string
}) {
  const t = useTranslate()
  const { food, prices } = props
  return (
    <div id="food">
      <h2>{foodNameIn(t.locale, food)}</h2>
      <h3 className="mt-4">{t('shortfall.prices')}</h3>
      <p className="mb-1 text-small text-soft">
        {t('shortfall.prices-note', { day: t.date(props.on) })}
      </p>
      {prices.length > 0 ? (
        <PriceList prices={prices} />
      ) : (
        <p className="text-soft">{t('shortfall.no-price')}</p>
      )}
      <h3 className="mt-6 mb-1">{t('shortfall.days')}</h3>
      <table className="table">
        <caption className="sr-only">{t('shortfall.days')}</caption>
        <tbody>
          {food.days.map((day) => (
            <tr key={day.id}>
              <th scope="row">{t.shortDay(day.serviceOn)}</th>
              <td className="figure">{t.kg(day.missingKg)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
