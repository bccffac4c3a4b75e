import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Empty, Page } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { titled } from '#app/components/title.ts'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import {
  listNotComputable,
  reportGroup,
} from '#app/features/nutrition-audits/audited-group.server.ts'
import { GroupReport } from '#app/features/nutrition-audits/group-report.tsx'
import { GroupTabs } from '#app/features/nutrition-audits/group-tabs.tsx'
import {
  chooseGroup,
  readAuditedWeek,
} from '#app/features/nutrition-audits/read-audited-week.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { notFound } from '#app/shared/http.server.ts'
import { isWeek, weekOf } from '#app/shared/week.ts'

export const handle = titled<typeof loader>((t, { kitchen }) =>
  t('audit.week-title', { kitchen: kitchen.name }),
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchen, today } = await requireMayInKitchen(
    context,
    request,
    'read:audit',
    params.kitchenId,
  )
  const { week = '' } = params
  if (!isWeek(week)) throw notFound()
  const read = await readAuditedWeek(context.db, { kitchenId: kitchen.id, week })
  const group = chooseGroup(read, new URL(request.url).searchParams.get('group'))
  const { menu, days, nutrients, ruleSet, groups } = read
  return {
    kitchen,
    week,
    thisWeek: weekOf(today),
    status: menu.status,
    isEmpty: menu.entries.length === 0,
    days,
    nutrients,
    rules: ruleSet?.name,
    groups: groups.map(({ key, groupKind, meal }) => ({ key, groupKind, meal })),
    group,
    report: group && reportGroup(read, group),
    notComputable: await listNotComputable(context.db, read),
  }
}

export default function AuditedWeekPage() {
  const t = useTranslate()
  const { kitchen, week, thisWeek, status, group, report, ...rest } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('audit.week-title', { kitchen: kitchen.name })}
      subtitle={
        <>
          {t.serviceWeek(week)} · {t.code('menu-week-status', status)}{' '}
          {kitchen.isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
        </>
      }
      actions={
        <>
          <WeekPicker
            week={week}
            thisWeek={thisWeek}
            hrefOf={(one) => `/audits/${kitchen.id}/${one}`}
          />
          <PrintButton />
        </>
      }
    >
      {group && report ? (
        <>
          <GroupTabs groups={rest.groups} chosen={group.key} />
          <GroupReport group={group} report={report} {...rest} />
        </>
      ) : (
        <Empty>{t(rest.rules ? 'audit.no-groups' : 'audit.no-rules')}</Empty>
      )}
    </Page>
  )
}
