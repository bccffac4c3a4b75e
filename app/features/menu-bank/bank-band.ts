import { FLOOR_NUTRIENTS } from '#app/features/foods/nutrient.ts'
import { bandsFor, type RuleBook } from '#app/features/foods/rule-set.ts'
import type { ReadyGroup } from './ready-week.ts'

/** Judged on every day, floor and ceiling: energy and what gives it (juknis 2026, table 2). */
const DAY_NUTRIENTS: readonly string[] = ['ENERC_KCAL', 'PROCNT', 'FAT', 'CHOCDF']

/**
 * Judged over the week, floors alone: fibre and every vitamin and mineral that TKPI can add up
 * (AKG 2019, Permenkes 28/2019). The body keeps these for days.
 */
const WEEK_NUTRIENTS: readonly string[] = ['FIBTG', ...FLOOR_NUTRIENTS]

export const BANK_NUTRIENTS: readonly string[] = [...DAY_NUTRIENTS, ...WEEK_NUTRIENTS]

export type BankBand = { nutrient: string; per: 'day' | 'week'; min?: number; max?: number }

/** What a ready week is measured by for a group: 4 bands a day and up to 10 floors a week. */
export const bankBands = ({ bands }: RuleBook, group: ReadyGroup): BankBand[] =>
  bandsFor(bands, group.groupKind, group.meal).flatMap(({ nutrient, min, max }): BankBand[] => {
    if (DAY_NUTRIENTS.includes(nutrient)) return [{ nutrient, per: 'day', min, max }]
    if (!WEEK_NUTRIENTS.includes(nutrient) || min === undefined) return []
    return [{ nutrient, per: 'week', min }]
  })
