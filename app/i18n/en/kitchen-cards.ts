import type { kitchenCards as source } from '#app/i18n/id/kitchen-cards.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const kitchenCards = {
  'poster.title': 'Nutritious menu {days}',
  'poster.for': 'for {place}',
  'poster.for-all': 'for everyone served',
  'poster.energy': 'Energy of a portion',
  'poster.kcal': '{kcal} kcal',
  'poster.kcal-range': '{least}–{most} kcal',
  'poster.kcal-at-least': 'at least {least} kcal',
  'poster.open': 'The menu of this day is not complete yet.',
  'poster.allergens': 'Contains',
  'poster.no-allergens': 'no main allergen is known',
  'poster.alternative':
    'Allergic or intolerant to a food? Tell the teacher or health volunteer; the kitchen prepares an alternative.',
  'poster.choose': 'Poster for',
  'poster.closed': 'No meal: {days}',

  'kitchen-card.for': '{day}',
  'kitchen-card.choose': 'Day',
  'kitchen-card.none': 'No dish on that day.',
  'kitchen-card.ingredient': 'Ingredient (gross, as bought)',
  'kitchen-card.batch': 'Batch for the {meal}',
  'kitchen-card.total': 'Total',
  'kitchen-card.said': 'About',
  'kitchen-card.portions': '{count} {count|portion|portions}',
  'kitchen-card.method': 'Cooking',
  'kitchen-card.minutes': '{count} {count|minute|minutes}',
  'kitchen-card.equipment': 'Equipment',
  'kitchen-card.equipment-minutes': '{equipment} {count} {count|minute|minutes}',
  'kitchen-card.serve': 'Cooked weight of a portion',
  'kitchen-card.note': 'Take care',
  'kitchen-card.allergens': 'Allergens',
  'kitchen-card.recipe': 'Recipe {code}, version {version}',
  'kitchen-card.batch-note': 'One batch for one meal: eaten at most 4 hours after it is done.',
  'kitchen-card.steps': 'How to cook',
  'kitchen-card.no-steps':
    'This recipe has no written steps yet; below is the general step of its way of cooking.',
  'kitchen-card.critical': 'Limits to keep',

  'cooking-step.raw': 'Prepare without cooking; portion with gloves and clean tools.',
  'cooking-step.steam': 'Steam until evenly done.',
  'cooking-step.boil': 'Boil until done; the broth is served.',
  'cooking-step.boil-drained': 'Boil until done, then drain; the water is thrown away.',
  'cooking-step.simmer': 'Simmer in its broth on a low fire until done.',
  'cooking-step.braise': 'Braise until done and seasoned through.',
  'cooking-step.stir-fry': 'Fry the paste until fragrant, add the food, stir until evenly done.',
  'cooking-step.pan-fry': 'Fry in a little oil until both sides are done.',
  'cooking-step.deep-fry': 'Fry in hot oil until done, then drain.',
  'cooking-step.grill': 'Grill or roast until evenly done.',

  'critical-step.wash-and-peel': 'Sort and wash under running water; peel what is peeled.',
  'critical-step.drinking-water': 'Eaten raw: rinse last with drinking water.',
  'critical-step.core-temperature':
    'Core of meat, fish or egg at least {celsius} °C; measure it with a thermometer.',
  'critical-step.fresh-oil': 'Frying oil is used {times} times at most.',
  'critical-step.cool-and-pack': 'Cool first, pack dry and tight; keeps {hours} hours.',
  'critical-step.eat-within': 'Eaten within {hours} hours of being done.',
  'critical-step.keep-samples':
    'Keep {samples} samples of each batch in the refrigerator for {hours} hours.',
} satisfies Translated<typeof source>
