import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { readRecipeRows } from '#app/features/recipe-files/read-recipe-situation.server.ts'
import { LINE_SHEET, RECIPE_SHEET } from '#app/features/recipe-files/recipe-row.ts'
import { tableSheet, tableWorkbook } from '#app/shared/spreadsheet-writer.server.ts'
import { workbookResponse } from '#app/shared/workbook.server.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:recipe')
  const recipes = await readRecipeRows(context.db, actor)
  const book = await tableWorkbook([
    tableSheet({ ...RECIPE_SHEET, rows: recipes.map(({ value }) => value) }),
    tableSheet({ ...LINE_SHEET, rows: recipes.flatMap(({ lines }) => lines) }),
  ])
  return workbookResponse(book, `resep-${context.clock.today(actor.timeZone)}`)
}
