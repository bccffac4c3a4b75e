import type { suppliers as source } from '#app/i18n/id/suppliers.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const suppliers = {
  'offer.title': 'Prices and offers',
  'offer.subtitle': 'Prices on {day}, at the supplier’s place, without transport.',
  'offer.none': 'No price for this group yet. Enter the price survey below.',
  'offer.food': 'Food',
  'offer.price': 'Price per kg',
  'offer.prices': 'Price per kg, cheapest first',
  'offer.cheapest': 'Cheapest',
  'offer.supplier': 'Supplier',
  'offer.max': 'at most {kg}',
  'offer.max-kg': 'At most',
  'offer.valid-from': 'Valid from',
  'offer.valid-until': 'Valid until',
  'offer.since': 'since {day}',
  'offer.source': 'Source',
  'offer.others': '{count} more {count|price|prices}',
  'offer.group': 'Food group',
  'offer.show': 'Show',
  'offer.register': 'Enter a price',
  'offer.register-note':
    'The weekly survey, at least three suppliers a food. Earlier prices stay on record.',
  'offer.save': 'Save the price',
  'offer.saved': 'Price saved: {food}, {supplier}, {price}/kg since {day}.',
  'offer.landed': 'at the kitchen',
  'offer.of-which-transport': 'transport {price} included',

  'source.price-survey': 'The kitchen’s own price survey',

  'supplier-kind.cooperative': 'cooperative',
  'supplier-kind.umkm': 'small business',
  'supplier-kind.market': 'market',
  'supplier-kind.distributor': 'distributor',

  'refusal.price-too-low': 'The price is below Rp 100 a kg. Check the unit.',
  'refusal.price-too-high': 'The price is above Rp 2,000,000 a kg. Check the number and the unit.',
  'refusal.price-same-day': 'This supplier has a price for that food from the same day.',
  'refusal.price-before-last': 'There is a newer price of this supplier.',
  'refusal.price-too-old': 'This price is more than a year old.',
  'refusal.price-ends-before-start': 'The last day cannot be before the first.',

  'event.offer.registered': 'entered a price',
} satisfies Translated<typeof source>
