import type { LoaderFunctionArgs } from '@remix-run/node'
import { previewPlaces } from '#app/features/beneficiary-places/import-places.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { readAnswers } from '#app/shared/spreadsheet-summary.ts'
import { failedRowsWorkbook } from '#app/shared/spreadsheet-writer.server.ts'
import { workbookResponse } from '#app/shared/workbook.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'update:headcount', kitchenId)
  const t = translateFor(await localeOf(request))
  const search = new URL(request.url).searchParams
  const asked = { fileId: search.get('file') ?? '', answers: readAnswers(search) }
  const now = { ...place, now: context.clock.now() }
  const { table, problems } = orNotFound(await previewPlaces(context.db, place.actor, now, asked))
  const book = await failedRowsWorkbook(table, problems, {
    head: t('import.problem'),
    problem: ({ code, facts }) => t.code('cell-problem', code, facts),
  })
  return workbookResponse(book, `${place.kitchen.code}-baris-gagal`)
}
