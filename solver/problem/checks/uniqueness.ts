import { type Cursor, field, items, pathTo, textAt } from '#solver/problem/cursor.ts'
import { type Defect, defectAt } from './defect.ts'

/** Every text stands once: the second and later ones are named, with the place of the first. */
function* repeated(cursors: readonly Cursor[], what: string): Generator<Defect> {
  const seen = new Map<string, Cursor>()
  for (const cursor of cursors) {
    const text = textAt(cursor)
    if (text === undefined) continue
    const first = seen.get(text)
    if (first)
      yield defectAt(cursor, `${what} once (${JSON.stringify(text)} is at ${pathTo(first)})`)
    else seen.set(text, cursor)
  }
}

const each = (from: Cursor, list: string, key: string) =>
  items(from, list).map((item) => field(item, key))

/** Two entries for one day and course: which one would be served? */
function* repeatedMenuEntries(kitchen: Cursor, list: string): Generator<Defect> {
  const seen = new Set<string>()
  for (const entry of items(kitchen, list)) {
    const day = textAt(field(entry, 'day'))
    const course = textAt(field(entry, 'course'))
    if (day === undefined || course === undefined) continue
    const place = JSON.stringify([day, course])
    if (seen.has(place)) yield defectAt(entry, `one entry for ${day} and ${JSON.stringify(course)}`)
    seen.add(place)
  }
}

/** Ids are unique within their list; so are the foods of a recipe and the places of an offer. */
export function* checkUniqueness(root: Cursor): Generator<Defect> {
  yield* repeated(items(root, 'courses'), 'each course')
  for (const list of ['nutrients', 'foods', 'recipes', 'kitchens', 'lots', 'suppliers']) {
    yield* repeated(each(root, list, 'id'), 'each id')
  }
  for (const recipe of items(root, 'recipes')) {
    yield* repeated(each(recipe, 'ingredients', 'food'), 'each food')
    yield* repeated(each(recipe, 'equipment', 'id'), 'each id')
  }
  for (const kitchen of items(root, 'kitchens')) {
    yield* repeated(each(kitchen, 'groups', 'id'), 'each id')
    yield* repeated(each(kitchen, 'equipment', 'id'), 'each id')
    yield* repeated(items(kitchen, 'excludedRecipes'), 'each recipe')
    yield* repeatedMenuEntries(kitchen, 'fixedMenu')
    yield* repeatedMenuEntries(kitchen, 'announcedMenu')
  }
  for (const lot of items(root, 'lots')) {
    yield* repeated(each(lot, 'deliversTo', 'kitchen'), 'each kitchen')
  }
  for (const supplier of items(root, 'suppliers')) {
    yield* repeated(each(supplier, 'offers', 'food'), 'each food')
    for (const offer of items(supplier, 'offers')) {
      yield* repeated(each(offer, 'deliversTo', 'kitchen'), 'each kitchen')
    }
  }
}
