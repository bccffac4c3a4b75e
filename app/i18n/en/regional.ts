import type { regional as source } from '#app/i18n/id/regional.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const regional = {
  'region.title': 'Region',
  'region.subtitle': 'All kitchens of a region at a glance.',
  'region.none': 'No region is within your reach.',
  'region.kanwil': 'Regional office',
  'region.table': 'Kitchens by eligibility, menu, self-sufficiency and shortfall',
  'region.no-kitchens': 'This region has no kitchen yet.',
  'region.summary':
    '{eligible} of {kitchens} kitchens are eligible, {adopted} have adopted their menu, {signed} have signed it. {portions} portions a day.',
  'region.institution': 'Institution',
  'region.week-state': 'Menu of that week',
  'region.signed': 'Signed',
  'region.not-signed': 'not yet',
  'region.changed-since': 'changed since',
  'region.self-sufficiency': 'Self-sufficiency',
  'region.needed': 'Needed',
  'region.own': 'Own harvest',
  'region.stock': 'From the store',
  'region.bought': 'Purchases',
  'region.unmet': 'No source yet',
  'region.shortfall': 'Shortfall',
  'region.of-needed': 'of {kg}',
  'region.unmet-kg': '{kg} without a source',
  'region.definition':
    'Self-sufficiency: kilograms harvested by own units this season over all kilograms that the week needs, by the adopted plan. What the store holds does not count as own. Shortfall: what own harvest and store cannot cover. Without an adopted plan both are unknown.',
} satisfies Translated<typeof source>
