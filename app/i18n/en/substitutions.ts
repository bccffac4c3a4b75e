import type { substitutions as source } from '#app/i18n/id/substitutions.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const substitutions = {
  'substitution.title': 'What may take an ingredient’s place',
  'substitution.note':
    'Foods of the same role on the plate, the most alike first (difference of protein, fat and carbohydrate in steps of 10 kcal), then the cheapest, then what own units grow. Figures: change per reference portion. Ultra-processed foods, and those of which a portion would take more than 400 g, are not suggested.',
  'substitution.for': '{food}, {grams} g: {count} substitutes',
  'substitution.instead-of': 'Instead of {food}',
  'substitution.none': 'No other food of this role can be computed.',
  'substitution.find': 'Find another food',
  'substitution.none-called': 'No food called "{typed}" can take its place.',
  'substitution.more': '{count} more are further away and not shown.',
  'substitution.unknown-foods':
    '{count} other foods cannot be computed: edible share or composition is unknown.',
  'substitution.rule-same-protein': 'Protein stays: a side dish is on the plate for its protein.',
  'substitution.rule-same-energy':
    'Energy stays: dry rice and fresh roots are no equals gram by gram.',
  'substitution.rule-same-edible-grams': 'Edible weight stays: the portion keeps its size.',
  'substitution.food': 'Substitute',
  'substitution.energy': 'Energy',
  'substitution.protein': 'Protein',
  'substitution.fat': 'Fat',
  'substitution.carbohydrate': 'Carbohydrate',
  'substitution.own-supply': 'grown by own units',
  'substitution.gains': 'New allergen: {allergens}',
  'substitution.loses': 'without allergen: {allergens}',
  'substitution.per-portions': 'per {count} portions',
  'substitution.use': 'Use',
  'substitution.use-this': 'Use {food}',
  'substitution.swapped':
    'Not saved yet: {before} became {after}. Check name, yield and way of cooking, press Compute, then save.',
} satisfies Translated<typeof source>
