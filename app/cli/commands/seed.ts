import { migrateToLatest } from '#db/migrate.ts'
import { seedReference } from '#db/seeds/seed.ts'
import { parseArguments } from '../arguments.ts'
import { complain } from '../complain.ts'
import { printResult } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

/** `seed`: stores the files of the reference data that have changed, and names them. */
export async function seed(args: string[]): Promise<number> {
  const { complaints } = parseArguments(args, [], [])
  if (complaints.length > 0) return complain(complaints)
  return withDatabase(async ({ db }) => {
    await migrateToLatest(db)
    const changed = await seedReference(db)
    const lines = changed.map((file) => `stored ${file}`)
    await printResult(`${[...lines, 'The reference data is up to date.'].join('\n')}\n`)
    return 0
  })
}
