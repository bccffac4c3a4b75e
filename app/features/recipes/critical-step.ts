import type { FoodGroup } from '#app/features/foods/food.ts'
import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'

/** What a card says beside the cook's own steps, as a code with its number; screens have the words. */
export type CriticalStep =
  | { code: 'wash-and-peel' }
  | { code: 'drinking-water' }
  | { code: 'core-temperature'; celsius: number }
  | { code: 'fresh-oil'; times: number }
  | { code: 'cool-and-pack'; hours: number }
  | { code: 'eat-within'; hours: number }
  | { code: 'keep-samples'; samples: number; hours: number }

/**
 * Core temperature for meat, fish and eggs. No Indonesian figure for this programme was found; 75
 * lies above poultry's 74 (US FDA Food Code 2022, 3-401.11) and above the 70 of WHO, Five Keys to
 * Safer Food, 2006. A kitchen's own HACCP plan goes before it.
 */
const CORE_CELSIUS = 75

const GROWN: readonly FoodGroup[] = ['vegetable', 'fruit', 'tuber', 'spice']
const ANIMAL: readonly FoodGroup[] = ['meat', 'fish', 'egg']

export type CookedDish = {
  cookingMethod: string
  /** Groups of what is in it. */
  foodGroups: readonly FoodGroup[]
  /** Food that keeps, packed to be taken home. */
  isPackage: boolean
}

/**
 * The limits that hold for this dish and no others: no core temperature for cucumber, no frying oil
 * for soup, no four hours for a package. Numbers come from the rule set in force; one that the
 * rule set does not name is not shown.
 */
export function criticalSteps(dish: CookedDish, values: readonly RuleSetValue[]): CriticalStep[] {
  const { cookingMethod, foodGroups, isPackage } = dish
  const isRaw = cookingMethod === 'raw'
  const has = (groups: readonly FoodGroup[]) => foodGroups.some((group) => groups.includes(group))
  const value = (key: string) => ruleValue(values, key)
  const [oil, eatHours, packHours] = [
    value('oil-reuse-max'),
    value('cook-to-eat-hours'),
    value('package-keeps-hours'),
  ]
  const [samples, sampleHours] = [value('samples-per-batch'), value('sample-retention-hours')]
  return [
    ...(has(GROWN) ? [{ code: 'wash-and-peel' } as const] : []),
    ...(isRaw && has(GROWN) ? [{ code: 'drinking-water' } as const] : []),
    ...(!isRaw && has(ANIMAL)
      ? [{ code: 'core-temperature', celsius: CORE_CELSIUS } as const]
      : []),
    ...(cookingMethod === 'deep-fry' && oil !== undefined
      ? [{ code: 'fresh-oil', times: oil } as const]
      : []),
    ...(isPackage && packHours !== undefined
      ? [{ code: 'cool-and-pack', hours: packHours } as const]
      : []),
    ...(!isPackage && eatHours !== undefined
      ? [{ code: 'eat-within', hours: eatHours } as const]
      : []),
    ...(samples !== undefined && sampleHours !== undefined
      ? [{ code: 'keep-samples', samples, hours: sampleHours } as const]
      : []),
  ]
}
