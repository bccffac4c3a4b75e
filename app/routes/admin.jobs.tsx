import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Empty, Page, Section } from '#app/components/page.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { listRuns } from '#app/features/planning/planning-run.repository.server.ts'
import { RunTable } from '#app/features/plans/run-table.tsx'
import { checkStock } from '#app/features/stock-checks/check-stock.server.ts'
import {
  listChecks,
  listFindings,
} from '#app/features/stock-checks/stock-check.repository.server.ts'
import { StockCheckSection } from '#app/features/stock-checks/stock-check-view.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { listQueueStates } from '#app/jobs/queue-state.repository.server.ts'

export const handle = { title: 'job.title' }

const MOST_RUNS = 30

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:jobs')
  const { db } = context
  const { institutionIds } = actor
  const kitchens = await listKitchens(db, actor.isNational ? {} : { institutionIds })
  const ids = kitchens.map(({ id }) => id)
  const checks = await listChecks(db, 1)
  return {
    queues: await listQueueStates(db),
    runs: await listRuns(db, ids, MOST_RUNS),
    timeZone: actor.timeZone,
    checks,
    findings: checks[0] ? await listFindings(db, checks[0].id) : [],
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  await requireMay(context, request, 'read:jobs')
  await checkStock(context.db, { now: context.clock.now() })
  return redirect('/admin/jobs')
}

export default function JobsPage() {
  const t = useTranslate()
  const { queues, runs, timeZone, checks, findings } = useLoaderData<typeof loader>()
  return (
    <Page title={t('job.title')}>
      <DataTable
        caption={t('job.queue')}
        isCaptionHidden
        empty={<Empty>{t('job.none')}</Empty>}
        rows={queues}
        keyOf={({ name }) => name}
        columns={[
          { head: t('job.queue'), cell: ({ name }) => t.code('job-name', name) },
          { head: t('job.waiting'), isFigure: true, cell: ({ waiting }) => t.number(waiting) },
          { head: t('job.active'), isFigure: true, cell: ({ active }) => t.number(active) },
          {
            head: t('job.completed'),
            isFigure: true,
            cell: ({ completed }) => t.number(completed),
          },
          { head: t('job.failed'), isFigure: true, cell: ({ failed }) => t.number(failed) },
        ]}
      />
      <StockCheckSection {...{ checks, findings, timeZone }} />
      <Section title={t('job.recent')}>
        <RunTable runs={runs} timeZone={timeZone} />
      </Section>
    </Page>
  )
}
