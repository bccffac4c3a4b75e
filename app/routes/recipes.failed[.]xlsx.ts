import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { previewRecipes } from '#app/features/recipe-files/import-recipes.server.ts'
import { failedRows } from '#app/features/recipe-files/recipe-file-summary.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { readAnswers } from '#app/shared/spreadsheet-summary.ts'
import { failedRowsSheet, tableWorkbook } from '#app/shared/spreadsheet-writer.server.ts'
import { workbookResponse } from '#app/shared/workbook.server.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'change:recipe')
  const t = translateFor(await localeOf(request))
  const search = new URL(request.url).searchParams
  const asked = { fileId: search.get('file') ?? '', answers: readAnswers(search) }
  const { tables, problems } = orNotFound(await previewRecipes(context.db, actor, asked))
  const { recipes, lines } = tables
  const rows = failedRows(tables, problems)
  const problemsOf = (sheet: string) => problems.filter((problem) => problem.sheet === sheet)
  const say = {
    head: t('import.problem'),
    problem: ({ code, facts }: (typeof problems)[number]) => t.code('cell-problem', code, facts),
  }
  const book = await tableWorkbook([
    failedRowsSheet(
      { table: recipes, problems: problemsOf(recipes.sheet), rows: rows.recipes },
      say,
    ),
    failedRowsSheet({ table: lines, problems: problemsOf(lines.sheet), rows: rows.lines }, say),
  ])
  return workbookResponse(book, 'resep-baris-gagal')
}
