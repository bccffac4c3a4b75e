import type { Database } from '#db/database.ts'

/** Filled in presently. */
export async function seedReference(_db: Database): Promise<void> {}
