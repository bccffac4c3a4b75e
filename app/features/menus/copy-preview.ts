import type { CopyMisfit } from './copy-fit.ts'

/** A dish that stays behind, by its names. */
export type NamedMisfit = Omit<CopyMisfit, 'recipeVersionId'> & { nameId?: string; nameEn?: string }

/** What a person sees before a week is copied. */
export type CopyPreview = {
  kitchenId: string
  week: string
  revision: number
  /** Weeks with dishes, the newest first. */
  sources: { week: string; dishes: number }[]
  /** Missing while there is nothing to copy from. */
  from?: string
  fitting: number
  misfits: NamedMisfit[]
}
