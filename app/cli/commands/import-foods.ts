import { COMMAND_LINE } from '#app/features/accounts/account.ts'
import { type FoodFile, type ImportedFood, readFoodFile } from '#app/features/foods/food-import.ts'
import { unreadColumns } from '#app/features/foods/food-import-columns.ts'
import {
  importFoods as addFoods,
  type FoodImport,
  previewFoodImport,
} from '#app/features/foods/import-foods.server.ts'
import { readEnvironment } from '#app/shared/env.server.ts'
import { openDatabase } from '#db/connection.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { parseArguments } from '../arguments.ts'
import { complain } from '../complain.ts'
import { readTextTableFile, sayCells } from '../table-file.ts'
import { printResult } from '../terminal.ts'

/** `import-foods FILE.csv`: adds the foods of a TKPI-like table; shows what it would do unless told to. */
export async function importFoods(args: string[]): Promise<number> {
  const { parsed, complaints } = parseArguments(args, ['FILE'], ['source', 'decimal'], ['apply'])
  if (complaints.length > 0) return complain(complaints)
  const [path = ''] = parsed.positionals
  const file = await readTextTableFile(path, parsed.flags.get('decimal'))
  if (!file.ok) return file.exit
  const read = readFoodFile(file.table)
  if (read.defects.length > 0) return complain(sayCells(read.defects), path)

  const sourceCode = parsed.flags.get('source') ?? 'tkpi-2020'
  const connection = await openDatabase(readEnvironment())
  try {
    await migrateToLatest(connection.db)
    const given = { foods: read.foods, sourceCode }
    const isApplied = parsed.flags.has('apply')
    const outcome = isApplied
      ? await addFoods(connection.db, COMMAND_LINE, given)
      : await previewFoodImport(connection.db, given)
    if (!outcome.ok) {
      return complain([
        { path: '--source', expected: `a data source that is known (${sourceCode})` },
      ])
    }
    const extra = unreadColumns(file.table.columns)
    await printResult(`${report(read, outcome, { extra, isApplied }).join('\n')}\n`)
    return 0
  } finally {
    await connection.close()
  }
}

function report(
  { foods }: FoodFile,
  { added, present }: FoodImport,
  { extra, isApplied }: { extra: string[]; isApplied: boolean },
): string[] {
  const flagged = added.filter(({ issues }) => issues.length > 0)
  const withoutShare = added.filter(({ edibleShare }) => edibleShare === undefined)
  return [
    ...flagged.flatMap(sayFlags),
    ...(extra.length > 0 ? [`columns not read: ${extra.join(', ')}`] : []),
    `${foods.length} foods in the file: ${added.length} new, ${present} there already and left as they are`,
    `${flagged.length} flagged, ${withoutShare.length} without an edible share (unknown, never 100 %)`,
    outcomeOf(added.length, isApplied),
  ]
}

function outcomeOf(added: number, isApplied: boolean): string {
  if (added === 0) return 'nothing to store: every food is there already'
  return isApplied ? 'stored' : 'nothing stored: this was a trial; --apply stores it'
}

const sayFlags = ({ row, nameId, issues }: ImportedFood): string[] =>
  issues.map(
    ({ rule, nutrient, action, detail }) =>
      `row ${row} ${nameId}: ${rule}${nutrient ? ` ${nutrient}` : ''}, ${action}: ${detail}`,
  )
