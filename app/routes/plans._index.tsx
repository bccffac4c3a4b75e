import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { listRuns } from '#app/features/planning/planning-run.repository.server.ts'
import { RunTable } from '#app/features/plans/run-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'plan.list-title' }

const MOST_RUNS = 50

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:plan')
  const { db } = context
  const { institutionIds } = actor
  const kitchens = await listKitchens(db, actor.isNational ? {} : { institutionIds })
  const ids = kitchens.map(({ id }) => id)
  return {
    runs: await listRuns(db, ids, MOST_RUNS),
    timeZone: actor.timeZone,
    mayRequest: mayIn(actor, 'request:plan'),
  }
}

export default function PlansPage() {
  const t = useTranslate()
  const { runs, timeZone, mayRequest } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('plan.list-title')}
      actions={
        mayRequest && (
          <ButtonLink tone="go" to="/plans/new">
            {t('plan.new')}
          </ButtonLink>
        )
      }
    >
      <RunTable runs={runs} timeZone={timeZone} />
    </Page>
  )
}
