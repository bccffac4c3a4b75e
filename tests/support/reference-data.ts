import { readFileSync } from 'node:fs'
import type { Composition, CompositionBasis } from '#app/features/foods/composition.ts'
import type { Requirement } from '#app/features/foods/requirement.ts'
import { parseCsv } from '#app/shared/csv.ts'

/** A shipped reference table as records of text, keyed by its header. */
export function readReference(name: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(`db/seeds/reference/${name}`, 'utf8'))
  return rows.map((row) => Object.fromEntries(header.map((key, index) => [key, row[index] ?? ''])))
}

export const shippedCompositions = (): Map<string, Composition> => {
  const foods = new Map<
    string,
    Map<string, Composition extends ReadonlyMap<string, infer V> ? V : never>
  >()
  for (const row of readReference('composition.csv')) {
    const food = foods.get(row.food!) ?? new Map()
    food.set(row.nutrient!, {
      amountPer100g: Number(row.amount_per_100g),
      sourceCode: row.source!,
      basis: row.basis as CompositionBasis,
      note: row.note || undefined,
    })
    foods.set(row.food!, food)
  }
  return foods
}

export const shippedRequirements = (): Requirement[] =>
  readReference('requirements.csv').map((row) => ({
    lifeStage: row.life_stage!,
    sex: row.sex as Requirement['sex'],
    nutrient: row.nutrient!,
    amountPerDay: Number(row.amount_per_day),
    isIncrement: row.is_increment === 'true',
  }))
