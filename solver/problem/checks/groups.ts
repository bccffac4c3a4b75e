import { type Cursor, field, isList, items, numberAt, textAt } from '#solver/problem/cursor.ts'
import { type Defect, defectAt } from './defect.ts'

const isObject = (value: unknown) => typeof value === 'object' && value !== null

function* checkScale(group: Cursor, courses: readonly string[]): Generator<Defect> {
  const scale = field(group, 'portionScale')
  if (!isObject(scale.value)) return
  for (const course of courses) {
    const value = field(scale, course)
    if (value.value === undefined) yield defectAt(value, 'a number >= 0 for every course')
  }
}

/** One headcount a day, a scale for every course, and no band whose floor lies above its ceiling. */
export function* checkGroups(root: Cursor): Generator<Defect> {
  const courses = items(root, 'courses')
    .map(textAt)
    .filter((course) => course !== undefined)
  const days = isList(field(root, 'days')) ? items(root, 'days').length : undefined
  for (const kitchen of items(root, 'kitchens')) {
    for (const group of items(kitchen, 'groups')) {
      const portions = field(group, 'portions')
      const length = items(group, 'portions').length
      if (isList(portions) && days !== undefined && length !== days) {
        yield defectAt(portions, `${days} numbers, one a day (got ${length})`)
      }
      yield* checkScale(group, courses)
      for (const band of items(group, 'bands')) {
        const [min, max] = [numberAt(field(band, 'min')), numberAt(field(band, 'max'))]
        if (min !== undefined && max !== undefined && min > max) {
          yield defectAt(field(band, 'min'), `at most max ${max} (got ${min})`)
        }
      }
    }
  }
}
