/** Mass is kept in kilograms to the gram, as the columns `numeric(12,3)` keep it. */
export const roundKg = (kg: number): number => Math.round((kg + Number.EPSILON) * 1000) / 1000

export const gramsToKg = (grams: number): number => grams / 1000

/** Sum to the gram, without the drift of binary fractions: 0.1 + 0.2 is 0.3. */
export const sumKg = (parts: readonly number[]): number =>
  parts.reduce((grams, kg) => grams + Math.round(kg * 1000), 0) / 1000
