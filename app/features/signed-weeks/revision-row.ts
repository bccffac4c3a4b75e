import type { Standing } from './signing.ts'

/** A revision as a list shows it. */
export type RevisionRow = { revision: number; code: string; createdAt: Date; standing: Standing }
