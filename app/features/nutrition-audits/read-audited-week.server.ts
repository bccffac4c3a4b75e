import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { listHeadcounts } from '#app/features/beneficiaries/headcount.repository.server.ts'
import { portionsOn } from '#app/features/beneficiaries/headcount.ts'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { GROUP_KINDS, type GroupKind } from '#app/features/foods/requirement.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { bandsFor, type RuleBook } from '#app/features/foods/rule-set.ts'
import { servedDays } from '#app/features/kitchens/served-days.server.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import type { MenuEntry } from '#app/features/menus/menu-week.ts'
import { findPortionScalesOn } from '#app/features/recipes/kitchen-portion-scale.repository.server.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { nutritionFactsFor } from '#app/features/recipes/recipe-facts.repository.server.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { type EaterKey, eaterKey } from './eater.ts'
import type { AuditedGroup, AuditedWeek } from './planned-nutrition.ts'

type Place = { kitchenId: string; week: string }

/** A kitchen's week as an auditor reads it: menu, dishes, facts and groups, one moment's truth. */
export async function readAuditedWeek(db: Database, place: Place) {
  const days = daysOfWeek(place.week)
  const span = { startsOn: days[0] ?? '', endsOn: days[6] ?? '' }
  const book = await findRuleBookOn(db, span.startsOn)
  const served = await servedDays(db, place.kitchenId, span)
  const menu = await findMenuWeek(db, place)
  const dishes = await readDishes(db, menu.entries)
  return {
    menu,
    days: served,
    ruleSet: book?.ruleSet,
    nutrients: await listNutrients(db),
    groups: book ? await readGroups(db, { ...place, ...span, served, book }) : [],
    ...dishes,
  }
}

export type ReadWeek = Awaited<ReturnType<typeof readAuditedWeek>>

async function readDishes(db: Database, entries: readonly MenuEntry[]) {
  const versionIds = entries.map(({ recipeVersionId }) => recipeVersionId)
  const found = versionIds.length > 0 ? await listDishes(db, { versionIds }) : []
  const ofVersion = new Map(found.map((dish) => [dish.versionId, dish]))
  const foodIds = found.flatMap(({ ingredients }) => ingredients.map(({ foodId }) => foodId))
  const facts = await nutritionFactsFor(db, [...new Set(foodIds)])
  const dishes = entries.flatMap(({ serviceOn, recipeVersionId }) => {
    const dish = ofVersion.get(recipeVersionId)
    return dish ? [{ ...dish, serviceOn }] : []
  })
  return { dishes, facts }
}

type GroupsAsked = Place & { startsOn: string; endsOn: string; served: string[]; book: RuleBook }

/** Groups of the same kind and meal eat the same: their portions add up. */
async function readGroups(db: Database, asked: GroupsAsked) {
  const { kitchenId, served, book } = asked
  const all = await listBeneficiaryGroups(db, kitchenId)
  const headcounts = await listHeadcounts(db, kitchenId, asked)
  const ruleSetId = book.ruleSet.id
  const scales = await findPortionScalesOn(db, { kitchenId, ruleSetId, on: asked.startsOn })
  const place = ({ groupKind }: { groupKind: GroupKind }) => GROUP_KINDS.indexOf(groupKind)
  const inOrder = all.toSorted((a, b) => place(a) - place(b))
  const kinds = new Map(inOrder.map((group) => [eaterKey(group), group]))
  return [...kinds].map(([key, { groupKind, meal }]) => {
    const same = all.filter((group) => eaterKey(group) === key)
    const portions = (day: string) =>
      same.reduce((sum, group) => sum + portionsOn(group, day, headcounts), 0)
    return {
      key,
      groupKind,
      meal,
      scale: new Map(
        scales
          .filter((one) => one.groupKind === groupKind)
          .map(({ course, scale }) => [course, scale] as const),
      ),
      portionsOn: new Map(served.map((day) => [day, portions(day)])),
      bands: bandsFor(book.bands, groupKind, meal),
      printedBands: book.bands.filter(
        (band) => band.groupKind === groupKind && band.meal === meal && band.basis === 'printed',
      ),
    }
  })
}

/** The group that was asked for, else the first; undefined when the kitchen serves nobody. */
export const chooseGroup = (week: ReadWeek, key: EaterKey | null) =>
  week.groups.find((group) => group.key === key) ?? week.groups[0]

/** The nutrients of the week's dishes for those bands. */
export function auditedWeekOf(week: ReadWeek, group: AuditedGroup): AuditedWeek {
  const tagnames = group.bands.map(({ nutrient }) => nutrient)
  return {
    courses: COURSES,
    dishes: week.dishes.map(({ serviceOn, course, ingredients }) => ({
      serviceOn,
      course,
      nutrition: recipeNutrition(ingredients, week.facts, tagnames),
    })),
  }
}
