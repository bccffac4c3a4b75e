import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { readRecipeRows } from '#app/features/recipe-files/read-recipe-situation.server.ts'
import { LINE_SHEET, RECIPE_SHEET } from '#app/features/recipe-files/recipe-row.ts'
import { jsonRows } from '#app/shared/spreadsheet-json.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:recipe')
  const recipes = await readRecipeRows(context.db, actor)
  const tables = {
    [RECIPE_SHEET.sheet]: jsonRows(
      RECIPE_SHEET.columns,
      recipes.map(({ value }) => value),
    ),
    [LINE_SHEET.sheet]: jsonRows(
      LINE_SHEET.columns,
      recipes.flatMap(({ lines }) => lines),
    ),
  }
  const name = `resep-${context.clock.today(actor.timeZone)}.json`
  return new Response(`${JSON.stringify(tables, null, 1)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
