import type { Actor } from '#app/features/accounts/actor.ts'
import { dropImportFile } from '#app/features/attachments/import-file.repository.server.ts'
import { openImportFile } from '#app/features/attachments/receive-import-file.server.ts'
import { saveRecipeIn } from '#app/features/recipe-editor/save-recipe.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Spreadsheet } from '#app/shared/spreadsheet.ts'
import type { CellProblem } from '#app/shared/spreadsheet-problem.ts'
import type { SpreadsheetAnswers } from '#app/shared/spreadsheet-reading.ts'
import { readTable } from '#app/shared/spreadsheet-table.ts'
import type { Database, Tx } from '#db/database.ts'
import { readRecipeSituation } from './read-recipe-situation.server.ts'
import { type RecipeChange, summaryOf } from './recipe-file-summary.ts'
import { beginTrial, endTrial, lockRecipes } from './recipe-files.repository.server.ts'
import type { RecipeTables } from './recipe-group.ts'
import { decideRecipes, type RecipeWish } from './recipe-import.ts'
import { LINE_SHEET, RECIPE_SHEET } from './recipe-row.ts'
import { saveProblems } from './save-problem.server.ts'

export const importOwner = ({ accountId }: Actor) => ({
  accountId,
  purpose: 'recipes',
  subjectId: accountId,
})

type Asked = { fileId: string; answers: SpreadsheetAnswers }

/** A kept file, saved for trial and taken back; undefined when the file is gone. */
export const previewRecipes = (db: Database, actor: Actor, asked: Asked) =>
  db.transaction().execute(async (tx) => {
    await beginTrial(tx)
    const found = await saveFile(tx, actor, asked)
    await endTrial(tx)
    return found
  })

/** Saves every changed and new recipe of a kept file, each signed, or nothing of it. */
export async function importRecipes(db: Database, actor: Actor, asked: Asked) {
  return db.transaction().execute(async (tx) => {
    await beginTrial(tx)
    const found = await saveFile(tx, actor, asked)
    if (!found) return refuse('import-file-gone')
    if (found.problems.length > 0) {
      await endTrial(tx)
      return refuse('import-not-ready')
    }
    await dropImportFile(tx, importOwner(actor), asked.fileId)
    return { ok: true as const, changed: found.changes.length }
  })
}

const tablesOf = (file: Spreadsheet, answers: SpreadsheetAnswers): RecipeTables => ({
  recipes: readTable(file, RECIPE_SHEET, answers),
  lines: readTable(file, LINE_SHEET, answers),
})

async function saveFile(tx: Tx, actor: Actor, { fileId, answers }: Asked) {
  const kept = await openImportFile(tx, importOwner(actor), fileId)
  if (!kept) return undefined
  const tables = tablesOf(kept.file, answers)
  const texts = tables.lines.rows.map(({ value }) => value.food)
  const decided = decideRecipes(tables, await readRecipeSituation(tx, actor, texts))
  const isReady = decided.problems.length === 0
  const saved = await saveWishes(tx, actor, { tables, wishes: isReady ? decided.wishes : [] })
  const problems = [...decided.problems, ...saved.problems]
  const same = decided.same + saved.same
  const { fileName } = kept
  const summary = summaryOf({ fileId, fileName, answers }, tables, problems)
  return { tables, problems, same, changes: saved.changes, summary }
}

type Work = { tables: RecipeTables; wishes: readonly RecipeWish[] }

/** One after another as the recipe page would; what takes a refused one is not tried. */
async function saveWishes(tx: Tx, actor: Actor, { tables, wishes }: Work) {
  await lockRecipes(
    tx,
    wishes.flatMap(({ recipeId = [] }) => recipeId),
  )
  const changes: RecipeChange[] = []
  const problems: CellProblem[] = []
  const refused = new Set<string>()
  let same = 0
  for (const { row, recipeId, request, slugs, takes } of wishes) {
    if (takes.some((slug) => refused.has(slug))) continue
    const saved = await saveRecipeIn(tx, actor, { ...request, recipeId })
    if (saved.ok) {
      const { nameId, baseVersion: before } = request
      changes.push({ row, nameId, isNew: recipeId === undefined, before, version: saved.version })
    } else if ('refusal' in saved && saved.refusal === 'recipe-unchanged') same += 1
    else {
      problems.push(...saveProblems(tables, row, saved))
      for (const slug of slugs) refused.add(slug)
    }
  }
  return { changes, problems, same }
}
