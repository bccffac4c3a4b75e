import type { LoaderFunctionArgs } from '@remix-run/node'
import { placeLines } from '#app/features/beneficiary-places/place-line.ts'
import {
  EXAMPLE_ROW,
  PLACE_SHEET,
  placeRows,
} from '#app/features/beneficiary-places/place-sheet.ts'
import { readPlaceSituation } from '#app/features/beneficiary-places/read-place-situation.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { tableSheet, tableWorkbook } from '#app/shared/spreadsheet-writer.server.ts'
import { workbookResponse } from '#app/shared/workbook.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:beneficiaries', kitchenId)
  const situation = await readPlaceSituation(context.db, { ...place, now: context.clock.now() })
  const rows = placeRows(placeLines(situation))
  const book = await tableWorkbook([tableSheet({ ...PLACE_SHEET, rows, example: EXAMPLE_ROW })])
  return workbookResponse(book, `${place.kitchen.code}-penerima-${place.today}`)
}
