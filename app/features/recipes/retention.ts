/** Share (0 to 1) of one nutrient that one way of cooking leaves, with the table it stands in. */
export type RetentionFactor = { share: number; sourceCode: string }

/** One row of the retention table: a food in a way of cooking. By INFOODS tagname. */
export type RetentionRow = {
  code: string
  description: string
  factors: ReadonlyMap<string, RetentionFactor>
}

export type RetentionTable = ReadonlyMap<string, RetentionRow>

/**
 * The table holds vitamins and minerals alone (USDA Table of Nutrient Retention Factors, Release
 * 6, 2007). What gives energy stays on the plate: the mixed recipe method lets cooking change it
 * by water only, and our amounts are those of the raw food (FAO/INFOODS, Guidelines for Converting
 * Units, Denominators and Expressions, 2012).
 */
const KEPT_BY_COOKING = new Set(['ENERC_KCAL', 'PROCNT', 'FAT', 'CHOCDF', 'FIBTG', 'ASH'])

export const isKeptByCooking = (tagname: string) => KEPT_BY_COOKING.has(tagname)

const WHOLE: RetentionFactor = { share: 1, sourceCode: 'lumbung' }

/**
 * What is left of a nutrient. No code: nothing is lost. A code whose row lacks the nutrient, or
 * that the table does not have: unknown, never "all of it".
 */
export function retainedOf(
  table: RetentionTable,
  code: string | undefined,
  tagname: string,
): RetentionFactor | undefined {
  if (code === undefined || isKeptByCooking(tagname)) return WHOLE
  return table.get(code)?.factors.get(tagname)
}
