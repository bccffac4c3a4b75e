import { type Cursor, field, items, numberAt } from '#solver/problem/cursor.ts'
import { type Defect, defectAt } from './defect.ts'

const RANGE = ['lowKg', 'likelyKg', 'highKg']

/** The range of a harvest is whole or not there, ascends, and holds what the lot counts on. */
export function* checkHarvests(root: Cursor): Generator<Defect> {
  for (const lot of items(root, 'lots')) {
    const range = RANGE.map((key) => field(lot, key))
    const given = range.filter(({ value }) => value !== undefined)
    if (given.length === 0) continue
    for (const missing of range.filter(({ value }) => value === undefined)) {
      yield defectAt(missing, 'lowKg, likelyKg and highKg together, or none of them')
    }
    const kg = field(lot, 'kg')
    const [low, likely, high] = range.map(numberAt)
    if (low !== undefined && likely !== undefined && low > likely) {
      yield defectAt(field(lot, 'lowKg'), `at most likelyKg ${likely} (got ${low})`)
    }
    if (likely !== undefined && high !== undefined && likely > high) {
      yield defectAt(field(lot, 'likelyKg'), `at most highKg ${high} (got ${likely})`)
    }
    const counted = numberAt(kg)
    const isOutside = (least: number, most: number) =>
      counted !== undefined && (counted < least || counted > most)
    if (low !== undefined && high !== undefined && low <= high && isOutside(low, high)) {
      yield defectAt(kg, `a number from lowKg ${low} to highKg ${high} (got ${counted})`)
    }
  }
}
