import type { nutritionAudits as source } from '#app/i18n/id/nutrition-audits.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const nutritionAudits = {
  'audit.title': 'Nutrition audit',
  'audit.subtitle': 'Planned nutrition against the need; every figure opens down to its source.',
  'audit.none': 'No weekly menu to check yet. Menus appear here once a kitchen has made one.',
  'audit.kitchen': 'Kitchen',
  'audit.week': 'Week',
  'audit.status': 'Status',
  'audit.dishes': 'Dishes',
  'audit.week-title': 'Nutrition audit {kitchen}',
  'audit.table': 'Nutrients of each day against their bands',
  'audit.nutrient': 'Nutrient, band per portion',
  'audit.week-mean': 'Mean',
  'audit.not-served': 'no service',
  'audit.groups': 'Groups',
  'audit.no-groups': 'This kitchen has no beneficiary groups yet, so there is nothing to judge.',
  'audit.no-rules': 'No rule set is in force in this week, so there are no bands to judge by.',
  'audit.empty-week': 'The menu of this week is still empty.',
  'audit.summary-good': '{group}: all {count} judgements are within their bands.',
  'audit.summary':
    '{group}: {within} of {count} judgements are within, {below} below, {above} above, {unknown} cannot be decided, {open} wait for a dish.',
  'audit.how-judged':
    'Energy, protein, fat and carbohydrate are judged every day; fibre, vitamins and minerals by the mean of the week, weighted by portions. The sign ≥ and hatching: some foods have no figure in the composition table; that part does not count as zero, and judgement takes the worst case. Tap a figure to see where it comes from.',
  'audit.basis': 'Bands: {rules}. Derived from AKG 2019 (Permenkes 28/2019).',
  'audit.not-computable': 'Cannot be computed',
  'audit.not-computable-note':
    'AKG 2019 also names the following nutrients, but the Indonesian composition table does not hold them. They are not judged, which does not mean they are met: {nutrients}.',
  'audit.printed': 'Bands as the juknis prints them',
  'audit.printed-note':
    'Juknis 2026 prints these bands for the group (secondary source). Those that differ from the derivation are marked; judgement uses the derivation from AKG.',
  'audit.derived': 'Derived from AKG',
  'audit.differs': 'differs',
  'audit.day-portions': '{portions} portions on {day}',
  'audit.trace-title': '{nutrient} {group}, {day}',
  'audit.trace-sum': '{amount} per portion, from {count} {count|dish|dishes}.',
  'audit.trace-gap':
    'At least {amount} per portion: for some foods the table has no figure. That part is unknown, not zero.',
  'audit.dish-note':
    'Recipe version {version}. The table is for one reference portion; this group gets {scale} times that: {amount}.',
  'audit.no-dish': 'There is no dish on this day.',
  'audit.back-to-week': 'Back to the week',
} satisfies Translated<typeof source>
