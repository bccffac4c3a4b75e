import type { Course } from '#app/features/recipes/recipe.ts'
import { budgetSums, lineIdr } from './week-budget.ts'
import type { DocumentDish, WeekDocument } from './week-document.ts'

type DishName = Pick<DocumentDish, 'code' | 'version' | 'nameId' | 'nameEn'>

/** One thing in which two documents of a week differ, for a screen to say. */
export type DocumentChange =
  | { code: 'dish-changed'; on: string; course: Course; before?: DishName; after?: DishName }
  | { code: 'portions-changed'; on: string; before: number; after: number }
  | { code: 'price-changed'; nameId: string; nameEn: string; before?: number; after?: number }
  | { code: 'cost-changed'; before: number; after: number }
  | { code: 'rules-changed'; before?: string; after?: string }
  | { code: 'figures-changed' }

const named = ({ code, version, nameId, nameEn }: DocumentDish): DishName => ({
  code,
  version,
  nameId,
  nameEn,
})

function dishChanges(before: WeekDocument, after: WeekDocument): DocumentChange[] {
  const keyOf = ({ on, course }: DocumentDish) => `${on} ${course}`
  const [old, now] = [before, after].map(
    ({ dishes }) => new Map(dishes.map((dish) => [keyOf(dish), dish])),
  )
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort()
  return keys.flatMap((key) => {
    const [was, is] = [old?.get(key), now?.get(key)]
    const { on, course } = was ?? is ?? {}
    if (on === undefined || course === undefined) return []
    if (was && is && was.code === is.code && was.version === is.version) return []
    return [
      {
        code: 'dish-changed' as const,
        on,
        course,
        before: was && named(was),
        after: is && named(is),
      },
    ]
  })
}

function portionChanges(before: WeekDocument, after: WeekDocument): DocumentChange[] {
  return after.days.flatMap(({ on, portions }) => {
    const was = before.days.find((day) => day.on === on)?.portions ?? 0
    return was === portions
      ? []
      : [{ code: 'portions-changed' as const, on, before: was, after: portions }]
  })
}

/** The mean price of a food over its lines; undefined when nobody named one. */
function priceOf({ budget }: WeekDocument, foodCode: string) {
  const lines = budget.filter((line) => line.foodCode === foodCode && line.idrPerKg !== undefined)
  const kg = lines.reduce((sum, line) => sum + line.kg, 0)
  const idr = lines.reduce((sum, line) => sum + (lineIdr(line) ?? 0), 0)
  return kg > 0 ? Math.round(idr / kg) : undefined
}

function priceChanges(before: WeekDocument, after: WeekDocument): DocumentChange[] {
  const foods = new Map(after.budget.map((line) => [line.foodCode, line]))
  return [...foods.values()].flatMap(({ foodCode, nameId, nameEn }) => {
    if (!before.budget.some((line) => line.foodCode === foodCode)) return []
    const [was, is] = [priceOf(before, foodCode), priceOf(after, foodCode)]
    return was === is
      ? []
      : [{ code: 'price-changed' as const, nameId, nameEn, before: was, after: is }]
  })
}

/**
 * What changed from one document of a week to the next, the dishes first. When nothing that a
 * person would name differs although the documents do, it says that figures did.
 */
export function documentChanges(before: WeekDocument, after: WeekDocument): DocumentChange[] {
  const [wasIdr, isIdr] = [budgetSums(before).totalIdr, budgetSums(after).totalIdr]
  const found: DocumentChange[] = [
    ...dishChanges(before, after),
    ...portionChanges(before, after),
    ...priceChanges(before, after),
    ...(wasIdr === isIdr ? [] : [{ code: 'cost-changed' as const, before: wasIdr, after: isIdr }]),
    ...(before.ruleSet === after.ruleSet
      ? []
      : [{ code: 'rules-changed' as const, before: before.ruleSet, after: after.ruleSet }]),
  ]
  if (found.length > 0) return found
  const isSame = JSON.stringify(before) === JSON.stringify(after)
  return isSame ? [] : [{ code: 'figures-changed' }]
}
