import type { FoodGroup } from '#app/features/foods/food.ts'

/** What a food does on the plate; foods of one role may take each other's place. */
type Placed = { code: string; foodGroup: FoodGroup; family?: string }

/** By food code, where group and family put together what no cook would exchange. */
const ROLE_OF_CODE: Record<string, string> = {
  'bawang-merah': 'onion',
  'bawang-putih': 'onion',
  'bawang-bombay': 'onion',
  'daun-bawang': 'onion',
  'jeruk-nipis': 'sour',
  'jeruk-kunci': 'sour',
  'asam-jawa': 'sour',
  'asam-kandis': 'sour',
  tomat: 'tomato',
  'tomat-hijau': 'tomato',
  'cabai-merah-kering': 'dried-chilli',
  petai: 'strong-bean',
  jengkol: 'strong-bean',
  'kornet-sapi': 'preserved-meat',
  'abon-sapi': 'preserved-meat',
  'dendeng-sapi': 'preserved-meat',
  'udang-kering': 'dried-fish',
  rebon: 'dried-fish',
  'telur-asin': 'salted-egg',
  'sarden-kaleng': 'preserved-fish',
  'minyak-wijen': 'sesame-oil',
  'beras-ketan-putih': 'sticky-rice',
  'beras-ketan-hitam': 'sticky-rice',
  'tapai-singkong': 'fermented-tuber',
}

const ROLE_OF_FAMILY: Record<string, string> = {
  'cereal/rice': 'staple',
  'cereal/maize': 'staple',
  'cereal/millet': 'staple',
  'cereal/sorghum': 'staple',
  'cereal/noodle': 'noodle',
  'cereal/flour': 'flour',
  'tuber/flour': 'flour',
  'tuber/cassava': 'staple',
  'tuber/potato': 'staple',
  'tuber/sweet-potato': 'staple',
  'tuber/taro': 'staple',
  'tuber/yam': 'staple',
  'tuber/canna': 'staple',
  'legume/tempeh': 'plant-protein',
  'legume/tofu': 'plant-protein',
  'legume/bean': 'bean',
  'fish/dried-fish': 'dried-fish',
  'vegetable/leafy': 'leaf',
  'vegetable/cabbage': 'leaf',
  'vegetable/bean-vegetable': 'vegetable',
  'vegetable/fruit-vegetable': 'vegetable',
  'vegetable/gourd': 'vegetable',
  'vegetable/mushroom': 'vegetable',
  'vegetable/root-vegetable': 'vegetable',
  'vegetable/shoot': 'vegetable',
  'vegetable/sprout': 'vegetable',
  'fruit/coconut': 'coconut',
  'spice/chilli': 'chilli',
  'fat/oil': 'oil',
  'fat/coconut': 'coconut-milk',
  'fat/spread': 'spread',
  'milk/milk': 'milk',
  'sugar/sugar': 'sugar',
}

const ROLE_OF_GROUP: Partial<Record<FoodGroup, string>> = {
  meat: 'animal-protein',
  fish: 'animal-protein',
  egg: 'animal-protein',
  fruit: 'fruit',
}

/**
 * The food's role; undefined where taste alone decides (salt, terasi, leaves for the smell), so
 * nothing is suggested. Groups of the exchange list (Permenkes 41/2014: staples, animal and plant
 * side dishes, vegetables, fruit), parted where a kitchen cooks them otherwise. Decision of this
 * project.
 */
export const roleOf = ({ code, foodGroup, family }: Placed): string | undefined =>
  ROLE_OF_CODE[code] ?? ROLE_OF_FAMILY[`${foodGroup}/${family}`] ?? ROLE_OF_GROUP[foodGroup]

/** What stays the same when one food takes another's place. */
export type ScaleRule = 'same-protein' | 'same-energy' | 'same-edible-grams'

const RULE_OF_ROLE: Record<string, ScaleRule> = {
  'animal-protein': 'same-protein',
  'plant-protein': 'same-protein',
  bean: 'same-protein',
  'preserved-meat': 'same-protein',
  'dried-fish': 'same-protein',
  milk: 'same-protein',
  staple: 'same-energy',
  'sticky-rice': 'same-energy',
  noodle: 'same-energy',
}

/**
 * A side dish is on the plate for its protein, so that stays; a staple for its energy, since 77 g
 * of dry rice and 77 g of potato, mostly water, are no equals (the exchange list sets them equal
 * by energy too). Everything else keeps its edible grams, so that the dish keeps its size.
 */
export const ruleOf = (role: string): ScaleRule => RULE_OF_ROLE[role] ?? 'same-edible-grams'
