import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadRegion } from '#app/features/regional/load-region.server.ts'
import { requireMayReadRegion } from '#app/features/regional/region-guard.server.ts'
import { regionWorkbook } from '#app/features/regional/region-workbook.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { workbookResponse } from '#app/shared/workbook.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { region, week, today } = await requireMayReadRegion(context, request, params.regionId)
  const rows = await loadRegion(context.db, { regionId: region.id, week, today })
  const t = translateFor(await localeOf(request))
  return workbookResponse(await regionWorkbook(t, week, rows), `${region.code}-${week}`)
}
