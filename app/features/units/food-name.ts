/** A row that speaks of a food, with its name in both languages. */
export type NamedFood = { foodNameId: string; foodNameEn: string }

export const foodNameIn = (locale: 'id' | 'en', row: NamedFood) =>
  locale === 'id' ? row.foodNameId : row.foodNameEn
