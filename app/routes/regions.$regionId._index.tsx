import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Proof } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { titled } from '#app/components/title.ts'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { loadRegion } from '#app/features/regional/load-region.server.ts'
import { requireMayReadRegion } from '#app/features/regional/region-guard.server.ts'
import { regionTotals } from '#app/features/regional/region-summary.ts'
import { RegionTable } from '#app/features/regional/region-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { weekOf } from '#app/shared/week.ts'

export const handle = titled<typeof loader>((_, { region }) => region.name)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { region, week, today } = await requireMayReadRegion(context, request, params.regionId)
  const rows = await loadRegion(context.db, { regionId: region.id, week, today })
  return { region, week, thisWeek: weekOf(today), rows, totals: regionTotals(rows) }
}

export default function RegionPage() {
  const t = useTranslate()
  const { region, week, thisWeek, rows, totals } = useLoaderData<typeof loader>()
  return (
    <Page
      title={region.name}
      subtitle={`${region.kanwilName} · ${t.serviceWeek(week)}`}
      actions={
        <>
          <ButtonLink to={`/regions/${region.id}/calendar`}>
            {t('region-calendar.title')}
          </ButtonLink>
          <a className="button" href={`/regions/${region.id}/summary.xlsx?week=${week}`}>
            {t('do.excel')}
          </a>
          <PrintButton />
        </>
      }
    >
      <div className="no-print mb-4">
        <WeekPicker
          week={week}
          thisWeek={thisWeek}
          hrefOf={(one) => `/regions/${region.id}?week=${one}`}
        />
      </div>
      <Proof>{t('region.summary', totals)}</Proof>
      <RegionTable rows={rows} week={week} />
      <p className="mt-4 max-w-[110ch] text-small text-soft">{t('region.definition')}</p>
    </Page>
  )
}
