/** How warm a lot is kept. */
export type StorageClass = 'ambient' | 'chilled' | 'frozen'
export const STORAGE_CLASSES: readonly StorageClass[] = ['ambient', 'chilled', 'frozen']

/** Where a lot lies, and how warm: as its food is kept, unless someone said otherwise of this lot. */
export type Storage = { place?: string; storageClass: StorageClass; isOfFood: boolean }

/** Warmer than its food is kept: chilled food on the shelf spoils before its day. */
export const isTooWarm = (kept: StorageClass, asked: StorageClass) =>
  STORAGE_CLASSES.indexOf(kept) < STORAGE_CLASSES.indexOf(asked)

/** Where a lot lies and how warm, beside how warm its food is to be kept. */
export type StoredAt = { place?: string; storageClass: StorageClass; foodStorage: StorageClass }
