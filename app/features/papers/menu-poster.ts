import type { DietaryNeed, DietaryNeedKind } from '#app/features/beneficiaries/dietary-need.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import {
  type DocumentDish,
  type DocumentFigure,
  dishAt,
  servedDaysOf,
  type WeekDocument,
} from '#app/features/signed-weeks/week-document.ts'
import { alternatives, needsAt } from './alternative.ts'
import type { PortionPlace } from './portion-list.ts'

/** On a wall nobody is counted: what is served instead, for whom it matters. */
export type PosterAlternative = { need: DietaryNeedKind; alternative: string }

export type PosterGroup = {
  key: string
  groupKind: GroupKind
  meal: Meal
  /** Energy of a portion by day, kcal; missing = the group is not served that day. */
  energy: (DocumentFigure | undefined)[]
}

export type Poster = {
  days: {
    on: string
    isPackage?: true
    dishes: DocumentDish[]
    alternatives: PosterAlternative[]
  }[]
  groups: PosterGroup[]
}

/**
 * What a school hangs on its wall: the dishes of each day, and what a portion of its own groups
 * gives. Without a place it speaks of all groups of the kitchen.
 */
export function menuPoster(
  document: WeekDocument,
  place: PortionPlace | undefined,
  needs: readonly DietaryNeed[],
): Poster {
  const own = needs.filter(({ placeId }) => placeId === place?.placeId)
  const days = servedDaysOf(document).map(({ on, isPackage }) => {
    const dishes = COURSES.flatMap((course) => dishAt(document, on, course) ?? [])
    const concerned = new Set(dishes.flatMap((dish) => needsAt(dish, own)))
    const instead = alternatives([...concerned]).map(({ need, alternative }) => ({
      need,
      alternative,
    }))
    return { on, ...(isPackage && { isPackage }), dishes, alternatives: instead }
  })
  const isHere = (group: { groupKind: GroupKind; meal: Meal }) =>
    place === undefined ||
    place.rows.some((row) => row.groupKind === group.groupKind && row.meal === group.meal)
  const groups = document.groups.filter(isHere).map(({ key, groupKind, meal, nutrients }) => {
    const energy = nutrients.find(({ tagname }) => tagname === 'ENERC_KCAL')
    return {
      key,
      groupKind,
      meal,
      energy: days.map(({ on }) => energy?.days.find((day) => day.on === on)),
    }
  })
  return { days, groups }
}
