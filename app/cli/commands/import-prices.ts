import { COMMAND_LINE } from '#app/features/accounts/account.ts'
import {
  type PriceImport,
  previewPriceImport,
  importPrices as storePrices,
} from '#app/features/foods/import-prices.server.ts'
import { readPriceFile } from '#app/features/foods/price-import.ts'
import { readEnvironment } from '#app/shared/env.server.ts'
import { openDatabase } from '#db/connection.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { parseArguments } from '../arguments.ts'
import { complain } from '../complain.ts'
import { readTextTableFile, sayCells } from '../table-file.ts'
import { printResult } from '../terminal.ts'

/** `import-prices FILE.csv`: stores monthly prices by region; shows what it would do unless told to. */
export async function importPrices(args: string[]): Promise<number> {
  const { parsed, complaints } = parseArguments(args, ['FILE'], ['source', 'decimal'], ['apply'])
  if (complaints.length > 0) return complain(complaints)
  const [path = ''] = parsed.positionals
  const file = await readTextTableFile(path, parsed.flags.get('decimal'))
  if (!file.ok) return file.exit
  const read = readPriceFile(file.table)
  if (read.defects.length > 0) return complain(sayCells(read.defects), path)

  const given = { prices: read.prices, sourceCode: parsed.flags.get('source') ?? 'pihps' }
  const isApplied = parsed.flags.has('apply')
  const connection = await openDatabase(readEnvironment())
  try {
    await migrateToLatest(connection.db)
    const outcome = isApplied
      ? await storePrices(connection.db, COMMAND_LINE, given)
      : await previewPriceImport(connection.db, given)
    if (!outcome.ok) return refuse(outcome, path)
    const done = isApplied ? 'stored' : 'nothing stored: this was a trial; --apply stores them'
    await printResult(`${outcome.stored} prices in the file\n${done}\n`)
    return 0
  } finally {
    await connection.close()
  }
}

const refuse = (outcome: Extract<PriceImport, { ok: false }>, path: string) =>
  outcome.refusal === 'unknown-source'
    ? complain([{ path: '--source', expected: 'a data source that is known' }])
    : complain(sayCells(outcome.defects), path)
