import { listAllergens } from '#app/features/foods/allergen.repository.server.ts'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { DAY_NUTRIENTS, WEEK_NUTRIENTS } from '#app/features/planning/planning-bands.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import {
  type BoardDish,
  type BoardEaters,
  groupFigures,
} from '#app/features/week-board/board-group.ts'
import {
  type BoardPlace,
  type ReadBoard,
  readBoardDishes,
  readWeekBoard,
} from '#app/features/week-board/read-week-board.server.ts'
import { costOfKgOn } from '#app/features/week-board/week-board.ts'
import { firstDayOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { readBudget } from './read-budget.server.ts'
import { DOCUMENT_FORMAT, type DocumentGroup, type WeekDocument } from './week-document.ts'

const TAGNAMES = [...DAY_NUTRIENTS, ...WEEK_NUTRIENTS]

/** Far below what a table or a scale can tell: keeps noise of binary fractions out of the hash. */
const rounded = (value: number) => Math.round(value * 1000) / 1000
const roundedEnd = (value: number | undefined) => (value === undefined ? undefined : rounded(value))

/**
 * A kitchen's week as its papers tell it, from the menu that stands, the headcounts, the prices
 * and the rules in force. What a plan only proposes is no menu and is left out.
 */
export async function assembleWeekDocument(db: Database, place: BoardPlace) {
  const board = await readWeekBoard(db, place)
  const standing = { ...board, entries: board.entries.filter(({ isProposed }) => !isProposed) }
  const dishes = await readBoardDishes(db, standing, TAGNAMES)
  const costOfKg = costOfKgOn(board.lines, board.supply.landedPrice)
  const names = new Map((await listNutrients(db)).map((one) => [one.tagname, one]))
  const book = await findRuleBookOn(db, firstDayOf(place.week))
  const { kitchen, week } = place
  const document: WeekDocument = {
    format: DOCUMENT_FORMAT,
    kitchen: {
      code: kitchen.code,
      name: kitchen.name,
      institutionName: kitchen.institutionName,
      regencyName: kitchen.regencyName,
      timeZone: kitchen.timeZone,
      isExample: kitchen.isExample,
    },
    week,
    ruleSet: book?.ruleSet.name,
    days: board.days.map(({ on, isServed, isPackage, reason }) => ({
      on,
      isServed,
      ...(isServed && isPackage && { isPackage: true as const }),
      reason: reason ?? undefined,
      portions: portionsOn(board.eaters, on),
    })),
    dishes: await documentDishes(db, standing),
    groups: board.eaters.map((eaters) => documentGroup(dishes, eaters, costOfKg)),
    nutrients: TAGNAMES.flatMap((tagname) => {
      const found = names.get(tagname)
      return found
        ? [{ tagname, nameId: found.nameId, nameEn: found.nameEn, unit: found.unit }]
        : []
    }),
    supplySource: board.source,
    budget: await readBudget(db, place, board),
  }
  return { document, menu: board.menu }
}

const portionsOn = (eaters: readonly BoardEaters[], on: string) =>
  eaters.reduce((sum, one) => sum + (one.portionsOn.get(on) ?? 0), 0)

async function documentDishes(db: Database, board: Pick<ReadBoard, 'entries' | 'dishes'>) {
  const foodIds = [...board.dishes.values()].flatMap(({ ingredients }) =>
    ingredients.map(({ foodId }) => foodId),
  )
  const allergens = await listAllergens(db, [...new Set(foodIds)])
  return COURSES.flatMap((course) =>
    board.entries
      .filter((entry) => entry.course === course)
      .flatMap(({ serviceOn, recipeVersionId }) => {
        const dish = board.dishes.get(recipeVersionId)
        if (!dish) return []
        const { code, version, nameId, nameEn, isDraft, ingredients } = dish
        const known = ingredients.flatMap(({ foodId }) => allergens.get(foodId) ?? [])
        return [
          {
            on: serviceOn,
            course,
            code,
            version,
            nameId,
            nameEn,
            isDraft,
            allergens: [...new Set(known)].sort(),
            ingredients: ingredients.map(({ foodCode, grossGrams }) => ({ foodCode, grossGrams })),
          },
        ]
      }),
  )
}

function documentGroup(
  dishes: readonly BoardDish[],
  eaters: BoardEaters,
  costOfKg: ReturnType<typeof costOfKgOn>,
): DocumentGroup {
  const { key, groupKind, meal, portionClass, ceilingIdr, scale } = eaters
  const figures = groupFigures(dishes, eaters, costOfKg)
  const amount = ({ least, most }: { least: number; most?: number }) => ({
    least: rounded(least),
    most: roundedEnd(most),
  })
  return {
    key,
    groupKind,
    meal,
    portionClass,
    ceilingIdr,
    scales: [...scale].map(([course, share]) => ({ course, scale: share })),
    portions: [...eaters.portionsOn].map(([on, portions]) => ({ on, portions })),
    costs: figures.costs.map(({ serviceOn, cost, verdict }) => ({
      on: serviceOn,
      idr: Math.round(cost.idr),
      unpricedFoods: cost.unpricedFoodIds.length,
      verdict,
    })),
    nutrients: figures.nutrients.map(({ nutrient, per, band, days, week }) => ({
      tagname: nutrient,
      per,
      min: roundedEnd(band.min),
      max: roundedEnd(band.max),
      days: days.map((day) => ({ on: day.serviceOn, ...amount(day.amount), verdict: day.verdict })),
      week: week && { ...amount(week.amount), verdict: week.verdict },
    })),
  }
}
