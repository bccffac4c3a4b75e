import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { readRecipeRows } from '#app/features/recipe-files/read-recipe-situation.server.ts'
import { recipeLinesTable } from '#app/features/recipe-files/recipe-lines-table.ts'
import { toCsv } from '#app/shared/csv.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:recipe')
  const rows = recipeLinesTable(await readRecipeRows(context.db, actor))
  const name = `resep-${context.clock.today(actor.timeZone)}.csv`
  return new Response(`\uFEFF${toCsv(rows)}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
