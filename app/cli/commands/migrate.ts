import { migrateToLatest } from '#db/migrate.ts'
import { parseArguments } from '../arguments.ts'
import { complain } from '../complain.ts'
import { printResult } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

/** `migrate`: brings the database of this environment up to date and names what it applied. */
export async function migrate(args: string[]): Promise<number> {
  const { complaints } = parseArguments(args, [], [])
  if (complaints.length > 0) return complain(complaints)
  return withDatabase(async ({ db }) => {
    const applied = await migrateToLatest(db)
    const lines = applied.map((name) => `applied ${name}`)
    await printResult(`${[...lines, 'The database is up to date.'].join('\n')}\n`)
    return 0
  })
}
