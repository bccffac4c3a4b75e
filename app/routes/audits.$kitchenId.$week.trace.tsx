import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Empty, Page, Proof } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { listDataSources } from '#app/features/foods/food-facts.repository.server.ts'
import { SourceList } from '#app/features/foods/source-text.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { traceFigure } from '#app/features/nutrition-audits/audited-group.server.ts'
import { DishTraceTable } from '#app/features/nutrition-audits/dish-trace.tsx'
import { sourceCodesOf } from '#app/features/nutrition-audits/provenance.ts'
import { readAuditedWeek } from '#app/features/nutrition-audits/read-audited-week.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { notFound, orNotFound } from '#app/shared/http.server.ts'
import { isWeek } from '#app/shared/week.ts'

export const handle = { title: 'audit.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchen } = await requireMayInKitchen(context, request, 'read:audit', params.kitchenId)
  const { week = '' } = params
  if (!isWeek(week)) throw notFound()
  const asked = new URL(request.url).searchParams
  const read = await readAuditedWeek(context.db, { kitchenId: kitchen.id, week })
  const group = orNotFound(read.groups.find(({ key }) => key === asked.get('group')))
  const serviceOn = orNotFound(read.days.find((day) => day === asked.get('on')))
  const tagname = asked.get('nutrient') ?? ''
  const figure = orNotFound(traceFigure(read, group, { serviceOn, tagname }))
  const { key, groupKind } = group
  const sources = await listDataSources(context.db, sourceCodesOf(figure.traces))
  return { kitchen, week, group: { key, groupKind }, serviceOn, ...figure, sources }
}

export default function TracePage() {
  const t = useTranslate()
  const { kitchen, week, group, serviceOn, nutrient, traces, ...rest } =
    useLoaderData<typeof loader>()
  const name = t.locale === 'id' ? nutrient.nameId : nutrient.nameEn
  const amount = `${t.number(rest.knownAmount, 2)} ${t.code('unit-of', nutrient.unit)}`
  return (
    <Page
      title={t('audit.trace-title', {
        nutrient: name,
        group: t.code('group', group.groupKind),
        day: t.day(serviceOn),
      })}
      subtitle={`${kitchen.name} · ${t('audit.day-portions', { portions: t.number(rest.portions), day: t.shortDay(serviceOn) })}`}
      actions={
        <>
          <ButtonLink to={`/audits/${kitchen.id}/${week}?group=${group.key}`}>
            {t('audit.back-to-week')}
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      {traces.length === 0 ? (
        <Empty>{t('audit.no-dish')}</Empty>
      ) : (
        <Proof tone={rest.hasGap ? 'warning' : undefined}>
          {rest.hasGap
            ? t('audit.trace-gap', { amount })
            : t('audit.trace-sum', { amount, count: traces.length })}
        </Proof>
      )}
      {traces.map((trace) => (
        <DishTraceTable key={trace.course} trace={trace} nutrient={nutrient} />
      ))}
      <SourceList sources={rest.sources} />
    </Page>
  )
}
