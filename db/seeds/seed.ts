import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { Defect } from '#db/seeds/csv.ts'
import { type CsvTable, csvTables, refuseDefects } from '#db/seeds/csv-table.ts'
import { readFoodFacts } from '#db/seeds/reference/food-facts.ts'
import { readFoods } from '#db/seeds/reference/foods.ts'
import { readGrowthParameters } from '#db/seeds/reference/growth-parameters.ts'
import { readNutrients } from '#db/seeds/reference/nutrients.ts'
import { readPlaces } from '#db/seeds/reference/places.ts'
import { readPrices } from '#db/seeds/reference/prices.ts'
import { readReadyWeeks } from '#db/seeds/reference/ready-weeks.ts'
import { readRecipeKeeping } from '#db/seeds/reference/recipe-keeping.ts'
import { readBaseRecipes, readRecipes } from '#db/seeds/reference/recipes.ts'
import { readRequirements } from '#db/seeds/reference/requirements.ts'
import { readRetention } from '#db/seeds/reference/retention.ts'
import { readRuleSets } from '#db/seeds/reference/rule-sets.ts'
import type { Step } from '#db/seeds/step.ts'

const REFERENCE_FOLDER = fileURLToPath(new URL('./reference', import.meta.url))

/** Raise it when a loader changes what it makes of an unchanged file. */
const LOADERS_VERSION = 1

/** Whoever seeds holds it until the transaction ends; a number of our own choice. */
const SEEDING_LOCK = 7_220_152

const keyOf = ({ file }: CsvTable<unknown>) => `reference:${file}`
const fingerprintOf = ({ text }: CsvTable<unknown>) =>
  createHash('sha256').update(`${LOADERS_VERSION}\n${text}`).digest('hex')

/** Every file of the folder, read and checked as a whole; throws all defects in one go. */
function readReference(folder: string): Step[] {
  const defects: Defect[] = []
  const read = csvTables(folder, defects)
  const { regionCodes, steps: places } = readPlaces(read)
  const { sourceCodes, tagnames, steps: nutrients } = readNutrients(read)
  const { foodCodes, steps: foods } = readFoods(read)
  const codes = { regionCodes, sourceCodes, tagnames, foodCodes }
  const { retentionCodes, step: retention } = readRetention(read, codes)
  const { recipeCodes, step: recipes } = readRecipes(read, { ...codes, retentionCodes })
  const steps = [
    ...places,
    ...nutrients,
    ...foods,
    ...readFoodFacts(read, codes),
    readGrowthParameters(read, codes),
    readPrices(read, codes),
    readRequirements(read, codes),
    ...readRuleSets(read, tagnames),
    retention,
    recipes,
    readBaseRecipes(read, { ...codes, retentionCodes }),
    readRecipeKeeping(read, recipeCodes),
    readReadyWeeks(read, recipeCodes),
  ]
  refuseDefects(defects)
  return steps
}

/**
 * Stores the reference data, in one transaction, and returns the files that had changed since the
 * last time: none of them on a second start. A file with a defect stores nothing of any file.
 */
export async function seedReference(db: Database, folder = REFERENCE_FOLDER): Promise<string[]> {
  const steps = readReference(folder)
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${SEEDING_LOCK})`.execute(tx)
    const stored = await listFingerprints(tx)
    const isChanged = (table: CsvTable<unknown>) =>
      stored.get(keyOf(table)) !== fingerprintOf(table)
    const due = steps.filter(({ tables }) => tables.some(isChanged))
    for (const { write } of due) await write(tx)
    const changed = due.flatMap(({ tables }) => tables.filter(isChanged))
    await storeFingerprints(tx, changed)
    return changed.map(({ file }) => file)
  })
}

async function listFingerprints(tx: Tx) {
  const rows = await tx
    .selectFrom('installation')
    .selectAll()
    .where('key', 'like', 'reference:%')
    .execute()
  return new Map(rows.map(({ key, value }) => [key, value]))
}

async function storeFingerprints(tx: Tx, tables: CsvTable<unknown>[]) {
  if (tables.length === 0) return
  await tx
    .insertInto('installation')
    .values(tables.map((table) => ({ key: keyOf(table), value: fingerprintOf(table) })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })),
    )
    .execute()
}
