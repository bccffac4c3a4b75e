import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import { type Letterhead, linesOf } from './letterhead.ts'

/** What an institution wrote down; undefined when it never did. */
export async function findLetterhead(
  db: Database,
  institutionId: string,
): Promise<Letterhead | undefined> {
  const row = await db
    .selectFrom('letterhead')
    .where('institution_id', '=', institutionId)
    .select(['lines', 'number_pattern as numberPattern'])
    .executeTakeFirst()
  return row && { lines: linesOf(row.lines), numberPattern: row.numberPattern ?? undefined }
}

export async function saveLetterhead(tx: Tx, institutionId: string, letterhead: Letterhead) {
  const written = {
    lines: letterhead.lines.join('\n'),
    number_pattern: letterhead.numberPattern ?? null,
    changed_at: sql<Date>`now()`,
  }
  await tx
    .insertInto('letterhead')
    .values({ institution_id: institutionId, ...written })
    .onConflict((conflict) => conflict.column('institution_id').doUpdateSet(written))
    .execute()
}
