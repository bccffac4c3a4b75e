import { entryAt, type MenuWeek } from '#app/features/menus/menu-week.ts'
import type { PlanMenu } from '#app/features/planning/plan.ts'
import type { Course } from '#app/features/recipes/recipe.ts'

/** A dish as the board shows it: what stands on the menu, or what a plan proposes for it. */
export type BoardEntry = {
  serviceOn: string
  course: Course
  recipeVersionId: string
  isPinned: boolean
  isProposed: boolean
  /** What stands on the menu where a plan proposes something else. */
  insteadOfVersionId?: string
}

/** A plan as far as the board needs it; both days included. */
export type BoardProposal = { startsOn: string; endsOn: string; menus: readonly PlanMenu[] }

const isWithin = ({ startsOn, endsOn }: BoardProposal, serviceOn: string) =>
  startsOn <= serviceOn && serviceOn <= endsOn

/**
 * The menu with a plan's proposal laid over it. A pinned dish stays whatever the plan says; days
 * outside the plan keep their menu; a course that the plan leaves out is open.
 */
export function boardMenu(menu: MenuWeek, proposal: BoardProposal | undefined): BoardEntry[] {
  const standing = menu.entries.map((entry) => ({ ...entry, isProposed: false }))
  if (!proposal) return standing
  const kept = standing.filter(
    ({ isPinned, serviceOn }) => isPinned || !isWithin(proposal, serviceOn),
  )
  const planned = proposal.menus.flatMap(({ serviceOn, course, recipeVersionId }) => {
    const entry = entryAt(menu, serviceOn, course)
    if (entry?.isPinned) return []
    const isProposed = entry?.recipeVersionId !== recipeVersionId
    const insteadOfVersionId = isProposed ? entry?.recipeVersionId : undefined
    const cell = { serviceOn, course, recipeVersionId, isPinned: false, isProposed }
    return [insteadOfVersionId === undefined ? cell : { ...cell, insteadOfVersionId }]
  })
  return [...kept, ...planned]
}

/** Whether the board serves exactly what a plan supplies, so that its kilograms and rupiah hold. */
export function fitsPlan(entries: readonly BoardEntry[], plan: BoardProposal): boolean {
  const keyOf = (cell: { serviceOn: string; course: Course; recipeVersionId: string }) =>
    `${cell.serviceOn} ${cell.course} ${cell.recipeVersionId}`
  const planned = new Set(plan.menus.map(keyOf))
  const shown = entries.filter(({ serviceOn }) => isWithin(plan, serviceOn))
  return shown.length === planned.size && shown.every((entry) => planned.has(keyOf(entry)))
}
