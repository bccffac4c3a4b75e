import type { LoaderFunctionArgs } from '@remix-run/node'
import { previewReports } from '#app/features/report-batches/import-reports.server.ts'
import { REPORT_SHEET } from '#app/features/report-batches/report-file.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { readAnswers } from '#app/shared/spreadsheet-summary.ts'
import {
  failedRowsWorkbook,
  tableSheet,
  tableWorkbook,
} from '#app/shared/spreadsheet-writer.server.ts'
import { workbookResponse } from '#app/shared/workbook.server.ts'

/** The empty table to fill in; with `?file=`, the rows of that file that failed, and why. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { unitId } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const search = new URL(request.url).searchParams
  const fileId = search.get('file')
  if (!fileId) {
    const example = { food: 'Kangkung', quantity: 12, measure: 'ikat', readyOn: today }
    const book = await tableWorkbook([tableSheet({ ...REPORT_SHEET, rows: [], example })])
    return workbookResponse(book, `${unit.code}-laporan`)
  }
  const t = translateFor(await localeOf(request))
  const asked = { unitId: unit.id, fileId, answers: readAnswers(search), today }
  const found = orNotFound(await previewReports(context.db, actor, asked))
  const book = await failedRowsWorkbook(found.table, found.problems, {
    head: t('import.problem'),
    problem: ({ code, facts }) => t.code('cell-problem', code, facts),
  })
  return workbookResponse(book, `${unit.code}-baris-gagal`)
}
