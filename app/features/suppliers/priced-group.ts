/** Groups of foods in the order of a market: what is bought most often first. */
export const FOOD_GROUPS = [
  'vegetable',
  'cereal',
  'legume',
  'egg',
  'fish',
  'meat',
  'fruit',
  'tuber',
  'spice',
  'fat',
  'sugar',
  'milk',
  'beverage',
] as const
export type PricedGroup = (typeof FOOD_GROUPS)[number]

/** The group a reader asked for; anything else is the first. */
export const pricedGroup = (asked: string | null): PricedGroup =>
  FOOD_GROUPS.find((group) => group === asked) ?? FOOD_GROUPS[0]
