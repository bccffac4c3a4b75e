import type { CellChange } from './menu-week.ts'

/**
 * One cell as a button of the board carries it: `2026-11-23.vegetable.<recipe version>.pinned`.
 * Without a recipe version the cell is opened again. `set-menu-entry.form.ts` reads it.
 */
export const cellValue = (change: CellChange) =>
  [
    change.serviceOn,
    change.course,
    change.recipeVersionId ?? '',
    change.isPinned ? 'pinned' : 'free',
  ].join('.')
