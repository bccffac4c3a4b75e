import type { procurement as source } from '#app/i18n/id/procurement.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const procurement = {
  'shortfall.title': 'Shortfalls and purchases',
  'shortfall.none': 'No shortfall: own produce covers all that this week needs.',
  'shortfall.no-plan':
    'There is no supply plan for this week. Make one on the menu board; its shortfalls appear here.',
  'shortfall.to-menu': 'To the menu board',
  'shortfall.summary': '{missing} of {needed} are missing; {own} come from own produce.',
  'shortfall.summary-buy': 'Purchases of {total} from {count} {count|supplier|suppliers}.',
  'shortfall.unmet-warning':
    'Nobody sells {count} {count|food|foods}: {kg}. Find a supplier or change the menu.',
  'shortfall.proposed': 'proposed plan, not adopted',
  'shortfall.adopted': 'adopted plan',
  'shortfall.caption': 'Shortfalls by food, kg',
  'shortfall.food': 'Food',
  'shortfall.needed': 'Needed',
  'shortfall.own': 'Own produce',
  'shortfall.purchased': 'Bought',
  'shortfall.unmet': 'Not to be had',
  'shortfall.first-on': 'From',
  'shortfall.prices': 'Three prices',
  'shortfall.prices-note': 'Per kg at this kitchen’s door, transport included, on {day}.',
  'shortfall.no-price': 'No supplier has a valid price for this food.',
  'shortfall.days': 'By day',
  'shortfall.small': '{count} {count|food|foods} below 10 kg',

  'todo.buy-shortfalls':
    'Buy what {kitchen} is short of: Rp {idr} from {suppliers} {suppliers|supplier|suppliers}.',

  'purchase.title': 'Purchases by supplier',
  'purchase.none': 'This plan buys nothing.',
  'purchase.food': 'Food',
  'purchase.kg': 'How much',
  'purchase.goods': 'Goods',
  'purchase.transport': 'Transport',
  'purchase.total': 'Total',
  'purchase.grand-total': 'All purchases',
  'purchase.minimum-met': 'meets the smallest order of {idr}',
  'purchase.minimum-missing': '{idr} below the smallest order',
} satisfies Translated<typeof source>
