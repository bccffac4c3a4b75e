import {
  type CellChange,
  type ChangeRefusal,
  type ChangeSituation,
  decideCellChange,
  entryAt,
  type MenuEntry,
  type MenuWeek,
} from './menu-week.ts'

/** A dish that stays behind, and why. */
export type CopyMisfit = {
  serviceOn: string
  course: MenuEntry['course']
  recipeVersionId: string
  reason: ChangeRefusal | 'cell-already-filled'
}

export type CopyFit = { fitting: MenuEntry[]; misfits: CopyMisfit[] }

type Situation = Omit<ChangeSituation, 'seenRevision' | 'dish'> & {
  dishOf: (recipeVersionId: string) => ChangeSituation['dish']
}

/**
 * Which dishes of another week can stand in this one: what stands there stays, and a copied dish is
 * held to the same rules as one that a person chooses. Nothing is pinned: a copy is a proposal.
 */
export function fitCopy(
  menu: MenuWeek,
  moved: readonly Omit<CellChange, 'isPinned'>[],
  { dishOf, ...situation }: Situation,
): CopyFit {
  const fit: CopyFit = { fitting: [], misfits: [] }
  for (const { serviceOn, course, recipeVersionId } of moved) {
    if (recipeVersionId === undefined) continue
    const entry = { serviceOn, course, recipeVersionId, isPinned: false }
    const misfit = (reason: CopyMisfit['reason']) =>
      fit.misfits.push({ serviceOn, course, recipeVersionId, reason })
    if (entryAt(menu, serviceOn, course)) {
      misfit('cell-already-filled')
      continue
    }
    const dish = dishOf(recipeVersionId)
    const seen = { ...situation, seenRevision: menu.revision, dish }
    const decided = decideCellChange(menu, entry, seen)
    if (decided.ok) fit.fitting.push(entry)
    else misfit(decided.refusal)
  }
  return fit
}
