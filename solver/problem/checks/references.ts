import { type Cursor, entries, field, isList, items, textAt } from '#solver/problem/cursor.ts'
import { type Defect, defectAt } from './defect.ts'

/** The ids of a list; undefined when there is no list to refer to (that is its own defect). */
function idsOf(root: Cursor, list: string): Set<string> | undefined {
  if (!isList(field(root, list))) return undefined
  const texts = items(root, list).map((item) => textAt(item) ?? textAt(field(item, 'id')))
  return new Set(texts.filter((text) => text !== undefined))
}

type Target = { list: string; ids: Set<string> | undefined }

function* dangling(cursor: Cursor, { list, ids }: Target, text = textAt(cursor)) {
  if (ids === undefined || text === undefined || ids.has(text)) return
  yield defectAt(cursor, `one of ${list} (got ${JSON.stringify(text)})`)
}

function* checkMenu(kitchen: Cursor, list: string, targets: Record<string, Target>) {
  for (const entry of items(kitchen, list)) {
    for (const [key, target] of Object.entries(targets)) yield* dangling(field(entry, key), target)
  }
}

function* checkDeliveries(from: Cursor, kitchens: Target): Generator<Defect> {
  for (const delivery of items(from, 'deliversTo')) {
    yield* dangling(field(delivery, 'kitchen'), kitchens)
  }
}

/** Whatever is referred to is there. Families, units and equipment are free words, not lists. */
export function* checkReferences(root: Cursor): Generator<Defect> {
  const target = (list: string): Target => ({ list, ids: idsOf(root, list) })
  const [days, courses, nutrients] = [target('days'), target('courses'), target('nutrients')]
  const [foods, recipes, kitchens] = [target('foods'), target('recipes'), target('kitchens')]
  for (const recipe of items(root, 'recipes')) {
    yield* dangling(field(recipe, 'course'), courses)
    for (const item of items(recipe, 'ingredients')) yield* dangling(field(item, 'food'), foods)
    for (const value of entries(recipe, 'nutrients')) {
      yield* dangling(value, nutrients, String(value.key))
    }
  }
  for (const kitchen of items(root, 'kitchens')) {
    for (const group of items(kitchen, 'groups')) {
      for (const scale of entries(group, 'portionScale')) {
        yield* dangling(scale, courses, String(scale.key))
      }
      for (const band of items(group, 'bands')) yield* dangling(field(band, 'nutrient'), nutrients)
    }
    for (const excluded of items(kitchen, 'excludedRecipes')) yield* dangling(excluded, recipes)
    const menuTargets = { day: days, course: courses, recipe: recipes }
    yield* checkMenu(kitchen, 'fixedMenu', menuTargets)
    yield* checkMenu(kitchen, 'announcedMenu', menuTargets)
  }
  for (const lot of items(root, 'lots')) {
    yield* dangling(field(lot, 'food'), foods)
    yield* checkDeliveries(lot, kitchens)
  }
  for (const supplier of items(root, 'suppliers')) {
    for (const offer of items(supplier, 'offers')) {
      yield* dangling(field(offer, 'food'), foods)
      yield* checkDeliveries(offer, kitchens)
    }
  }
}
