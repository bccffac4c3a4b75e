import type { Course } from '#app/features/recipes/recipe.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import { type Keeping, suitsDay } from './package-day.ts'

export type MenuWeekStatus = 'draft' | 'adopted' | 'announced'

/** A dish on a day. A pinned dish was chosen by a person; automatic planning keeps it. */
export type MenuEntry = {
  serviceOn: string
  course: Course
  recipeVersionId: string
  isPinned: boolean
}

/** What a kitchen serves in one ISO week. A cell without an entry is open. */
export type MenuWeek = {
  kitchenId: string
  week: string
  status: MenuWeekStatus
  /** Counts every change, so that a save from an older view is refused; 0 = nothing saved yet. */
  revision: number
  planId?: string
  entries: MenuEntry[]
}

/** One cell as a person wants it; no dish opens the cell again. */
export type CellChange = {
  serviceOn: string
  course: Course
  recipeVersionId?: string
  isPinned: boolean
}

export type ChangeRefusal =
  | 'menu-week-changed'
  | 'menu-week-adopted'
  | 'no-service-that-day'
  | 'day-already-served'
  | 'no-such-dish'
  | 'dish-of-another-course'
  | 'dish-too-hot-for-small-children'
  | 'dish-does-not-keep'
  | 'dish-for-packages-only'

export type ChangeSituation = {
  /** The revision of the board on which the person acted. */
  seenRevision: number
  serviceDays: string[]
  today: string
  /** The dish that was chosen, when it exists and this kitchen may cook it. */
  dish?: { course: Course; spiceLevel: 'none' | 'mild' | 'hot' } & Keeping
  /** Days on which packages are handed out, and how long those have to keep. */
  packageDays: readonly string[]
  packageKeepsHours: number
  servesSmallChildren: boolean
}

const isSameCell = (a: Pick<MenuEntry, 'serviceOn' | 'course'>, b: typeof a) =>
  a.serviceOn === b.serviceOn && a.course === b.course

export const entryAt = (menu: MenuWeek, serviceOn: string, course: Course) =>
  menu.entries.find((entry) => isSameCell(entry, { serviceOn, course }))

/**
 * Decide one change of a cell. Whoever acted on an older view of the week is told; nothing of
 * the other person's work is overwritten. An adopted week is reopened first, in its own step.
 */
export function decideCellChange(
  menu: MenuWeek,
  change: CellChange,
  situation: ChangeSituation,
): Outcome<{ entries: MenuEntry[] }, ChangeRefusal> {
  if (situation.seenRevision !== menu.revision) return refuse('menu-week-changed')
  if (menu.status !== 'draft') return refuse('menu-week-adopted')
  if (!situation.serviceDays.includes(change.serviceOn)) return refuse('no-service-that-day')
  if (change.serviceOn < situation.today) return refuse('day-already-served')
  const others = menu.entries.filter((entry) => !isSameCell(entry, change))
  const { recipeVersionId } = change
  if (recipeVersionId === undefined) return { ok: true, entries: others }

  const { dish } = situation
  if (!dish) return refuse('no-such-dish')
  if (dish.course !== change.course) return refuse('dish-of-another-course')
  if (dish.spiceLevel === 'hot' && situation.servesSmallChildren) {
    return refuse('dish-too-hot-for-small-children')
  }
  const isPackage = situation.packageDays.includes(change.serviceOn)
  if (!suitsDay(dish, { isPackage }, situation.packageKeepsHours)) {
    return refuse(isPackage ? 'dish-does-not-keep' : 'dish-for-packages-only')
  }
  return { ok: true, entries: [...others, { ...change, recipeVersionId }] }
}

export type ApproveRefusal =
  | 'menu-week-changed'
  | 'menu-week-adopted'
  | 'kitchen-not-eligible'
  | 'menu-has-open-cells'

/** Decide whether a week, made by hand, may be adopted: by an eligible kitchen, without open cells. */
export function decideApproval(
  menu: MenuWeek,
  situation: { seenRevision: number; openCells: number; isEligible: boolean },
): Outcome<object, ApproveRefusal> {
  if (situation.seenRevision !== menu.revision) return refuse('menu-week-changed')
  if (menu.status !== 'draft') return refuse('menu-week-adopted')
  if (!situation.isEligible) return refuse('kitchen-not-eligible')
  if (situation.openCells > 0) return refuse('menu-has-open-cells')
  return { ok: true }
}

export type ReopenRefusal = 'menu-week-changed' | 'menu-week-is-draft' | 'menu-week-announced'

/** Decide whether an adopted week may be changed again; what parents were told stays announced. */
export function decideReopening(
  menu: MenuWeek,
  seenRevision: number,
): Outcome<object, ReopenRefusal> {
  if (seenRevision !== menu.revision) return refuse('menu-week-changed')
  if (menu.status === 'draft') return refuse('menu-week-is-draft')
  if (menu.status === 'announced') return refuse('menu-week-announced')
  return { ok: true }
}

export type CopyRefusal = 'menu-week-changed' | 'menu-week-adopted' | 'nothing-to-copy'

/** Decide to fill open cells with copied dishes; what stands on the menu stays. */
export function decideCopy(
  menu: MenuWeek,
  copied: MenuEntry[],
  seenRevision: number,
): Outcome<{ entries: MenuEntry[] }, CopyRefusal> {
  if (seenRevision !== menu.revision) return refuse('menu-week-changed')
  if (menu.status !== 'draft') return refuse('menu-week-adopted')
  const added = copied.filter((entry) => !entryAt(menu, entry.serviceOn, entry.course))
  if (added.length === 0) return refuse('nothing-to-copy')
  return { ok: true, entries: [...menu.entries, ...added] }
}

/** Cells of service days that have no dish yet. */
export const openCells = (menu: MenuWeek, serviceDays: string[], courses: readonly Course[]) =>
  serviceDays.flatMap((serviceOn) =>
    courses
      .filter((course) => !entryAt(menu, serviceOn, course))
      .map((course) => ({ serviceOn, course })),
  )
