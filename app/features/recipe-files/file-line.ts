import { slugOf } from '#app/features/recipes/recipe.ts'
import type { TableRow } from '#app/shared/spreadsheet-table.ts'
import type { LineRow } from './recipe-row.ts'

/** What the texts of lines mean: a food goes before a bumbu dasar of the same name. */
export type LineNames = {
  isFood(text: string): boolean
  /** Slugs of every bumbu dasar that is stored or stands in the file. */
  bases: ReadonlySet<string>
  /** By slug: how a bumbu dasar that is new in the file will be called. */
  newBases: ReadonlyMap<string, string>
}

type Key = Extract<keyof LineRow, string>
type Wrong = { key: Key; code: string }

/** One line as the recipe page would have typed it, `row` being that of the sheet. */
export type TypedLine = {
  row: number
  food: string
  grossGrams: number
  eatenShare: number
  retention?: string
}

type ReadLine = { ok: true; line: TypedLine; takes: string[] } | { ok: false; wrong: Wrong }

const wrong = (key: Key, code: string): ReadLine => ({ ok: false, wrong: { key, code } })

/** A food has gross grams, a bumbu dasar cooked grams; the other cell stays empty. */
export function readLine({ row, value }: TableRow<LineRow>, names: LineNames): ReadLine {
  const { food, grossGrams, cookedGrams, eatenPercent = 100, retention } = value
  if (names.isFood(food)) {
    if (cookedGrams !== undefined) return wrong('cookedGrams', 'cooked-grams-of-a-food')
    if (grossGrams === undefined) return wrong('grossGrams', 'cell-empty')
    return {
      ok: true,
      line: { row, food, grossGrams, eatenShare: eatenPercent / 100, retention },
      takes: [],
    }
  }
  const slug = slugOf(food)
  if (!names.bases.has(slug)) return wrong('food', 'food-unknown')
  if (grossGrams !== undefined) return wrong('grossGrams', 'gross-grams-of-a-base')
  if (cookedGrams === undefined) return wrong('cookedGrams', 'cell-empty')
  if (eatenPercent !== 100) return wrong('eatenPercent', 'not-for-a-base')
  if (retention !== undefined) return wrong('retention', 'not-for-a-base')
  const named = names.newBases.get(slug) ?? food
  return {
    ok: true,
    line: { row, food: named, grossGrams: cookedGrams, eatenShare: 1 },
    takes: [slug],
  }
}
