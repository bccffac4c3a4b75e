import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { planWorkbook } from '#app/features/plans/plan-workbook.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { workbookResponse } from '#app/shared/workbook.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { plan } = await requireMayReadPlan(context, request, params.planId)
  const t = translateFor(await localeOf(request))
  const file = await planWorkbook(context.db, t, plan)
  return workbookResponse(file, `${t('plan.title')} ${plan.startsOn}`)
}
