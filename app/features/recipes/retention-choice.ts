import type { FoodGroup } from '#app/features/foods/food.ts'
import type { CookingMethod } from './recipe.ts'

export type CookedFood = {
  code: string
  foodGroup: FoodGroup
  family?: string
  /** Fish of 5 g fat and more keep their vitamins otherwise than lean ones. */
  fatGPer100g?: number
}

type Way = 'wet' | 'drained' | 'steam' | 'stir' | 'fry' | 'grill'
const WAYS: readonly Way[] = ['wet', 'drained', 'steam', 'stir', 'fry', 'grill']

const WAY_OF: Record<Exclude<CookingMethod, 'raw'>, Way> = {
  boil: 'wet',
  simmer: 'wet',
  braise: 'wet',
  'boil-drained': 'drained',
  steam: 'steam',
  'stir-fry': 'stir',
  'pan-fry': 'fry',
  'deep-fry': 'fry',
  grill: 'grill',
}

/**
 * Rows of the USDA Table of Nutrient Retention Factors, Release 6 (2007), by what is cooked; in
 * the order of `WAYS`. Nearest rows: potatoes for cassava and taro, legumes cooked 15 to 20
 * minutes for tempe, tahu and soy sauces, nuts for coconut. Lean fish in liquid takes 2401: row
 * 2402 prints 80 % for every mineral, below the row without juices, and is taken for an error.
 */
const CODES = {
  rice: ['432', '432', '432', '433', '433', '432'],
  flour: ['302', '302', '302', '302', '305', '302'],
  noodle: ['384', '381', '384', '381', '381', '384'],
  potato: ['3309', '3309', '3309', '3309', '3315', '3309'],
  'sweet-potato': ['3709', '3709', '3709', '3709', '3709', '3709'],
  greens: ['3006', '3005', '3006', '3015', '3015', '3001'],
  roots: ['3456', '3455', '3464', '3465', '3460', '3451'],
  vegetable: ['3776', '3775', '3784', '3785', '3780', '3771'],
  tomato: ['3751', '3751', '3751', '3752', '3752', '3752'],
  fruit: ['155', '155', '155', '155', '155', '155'],
  citrus: ['270', '270', '270', '270', '270', '270'],
  egg: ['105', '105', '105', '103', '103', '105'],
  chicken: ['856', '856', '856', '803', '803', '801'],
  beef: ['704', '704', '704', '702', '604', '602'],
  liver: ['1153', '1153', '1153', '1151', '1151', '1151'],
  'lean-fish': ['2401', '2401', '2401', '2309', '2309', '2305'],
  'fat-fish': ['2552', '2552', '2552', '2459', '2459', '2455'],
  shellfish: ['2762', '2762', '2770', '2755', '2755', '2753'],
  soya: ['502', '502', '502', '506', '506', '506'],
  bean: ['522', '521', '522', '522', '525', '522'],
  nut: ['2204', '2204', '2204', '2203', '2203', '2203'],
  milk: ['2151', '2151', '2151', '2151', '2151', '2151'],
} as const

type Kind = keyof typeof CODES

/** By food code where group and family do not say enough. */
const KIND_OF_CODE: Record<string, Kind> = {
  tomat: 'tomato',
  'tomat-hijau': 'tomato',
  kemangi: 'greens',
  seledri: 'greens',
  'daun-bawang': 'vegetable',
  'jagung-manis': 'vegetable',
  kemiri: 'nut',
  'asam-jawa': 'vegetable',
  'jeruk-nipis': 'citrus',
  'jeruk-kunci': 'citrus',
  terasi: 'shellfish',
}

const KIND_OF_FAMILY: Record<string, Kind> = {
  'cereal/rice': 'rice',
  'cereal/maize': 'rice',
  'cereal/noodle': 'noodle',
  'cereal/bread': 'flour',
  'tuber/sweet-potato': 'sweet-potato',
  'tuber/flour': 'flour',
  'vegetable/leafy': 'greens',
  'vegetable/root-vegetable': 'roots',
  'vegetable/aromatic': 'roots',
  'spice/aromatic': 'roots',
  'spice/condiment': 'soya',
  'fruit/citrus': 'citrus',
  'meat/chicken': 'chicken',
  'meat/duck': 'chicken',
  'meat/offal': 'liver',
  'fish/crustacean': 'shellfish',
  'fish/cephalopod': 'shellfish',
  'legume/tempeh': 'soya',
  'legume/tofu': 'soya',
  'legume/oncom': 'soya',
  'legume/peanut': 'nut',
  'legume/seed': 'nut',
  'fat/coconut': 'nut',
}

const KIND_OF_GROUP: Partial<Record<FoodGroup, Kind>> = {
  cereal: 'flour',
  tuber: 'potato',
  legume: 'bean',
  vegetable: 'vegetable',
  spice: 'vegetable',
  fruit: 'fruit',
  meat: 'beef',
  egg: 'egg',
  milk: 'milk',
}

/** Salt, sugar and oil have no vitamin to lose; minerals stay with them. */
const LOSES_NOTHING = new Set(['garam', 'cuka', 'air'])

function kindOf(food: CookedFood): Kind | undefined {
  if (LOSES_NOTHING.has(food.code)) return undefined
  const named = KIND_OF_CODE[food.code] ?? KIND_OF_FAMILY[`${food.foodGroup}/${food.family}`]
  if (named) return named
  if (food.foodGroup === 'fish') return (food.fatGPer100g ?? 0) >= 5 ? 'fat-fish' : 'lean-fish'
  return KIND_OF_GROUP[food.foodGroup]
}

/**
 * The retention row for a food in a dish, for a cook who does not know the codes. Undefined: eaten
 * raw, or nothing in it that cooking could lose.
 */
export function retentionCodeFor(food: CookedFood, method: CookingMethod): string | undefined {
  if (method === 'raw') return undefined
  const kind = kindOf(food)
  return kind && CODES[kind][WAYS.indexOf(WAY_OF[method])]
}
