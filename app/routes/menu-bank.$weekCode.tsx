import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { loadReadyWeek } from '#app/features/menu-bank/load-menu-bank.server.ts'
import { ReadyMenuTable } from '#app/features/menu-bank/ready-menu-table.tsx'
import { ReadyWeekAside } from '#app/features/menu-bank/ready-week-aside.tsx'
import { parseUseReadyWeek } from '#app/features/menu-bank/use-ready-week.form.ts'
import { useReadyWeek as putReadyWeek } from '#app/features/menu-bank/use-ready-week.server.ts'
import { WeekJudgements } from '#app/features/menu-bank/week-judgements.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, orNotFound, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { week }) =>
  t.locale === 'id' ? week.nameId : week.nameEn,
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:recipe')
  const today = context.clock.today(actor.timeZone)
  const asked = new URL(request.url).searchParams
  const code = params.weekCode ?? ''
  return {
    ...orNotFound(await loadReadyWeek(context.db, { actor, today }, code)),
    chosen: { kitchenId: asked.get('kitchen') ?? '', week: asked.get('week') ?? '' },
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  await requireMay(context, request, 'change:menu')
  const form = parseUseReadyWeek(await readForm(request))
  if (!form.ok) return unprocessable({ problem: form.problem })
  const { kitchenId, week } = form.request
  const { actor, ...place } = await requireMayInKitchen(context, request, 'change:menu', kitchenId)
  const used = await putReadyWeek(context.db, actor, { ...place, week }, params.weekCode ?? '')
  if (!used.ok) return conflict({ refusal: used.refusal })
  return redirect(`/kitchens/${kitchenId}/menus/${week}`)
}

export default function ReadyWeekPage() {
  const t = useTranslate()
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { week, dishes, nutrients } = page
  return (
    <Page title={t.locale === 'id' ? week.nameId : week.nameEn} subtitle={week.taste}>
      <Problem of={answer} />
      {week.kind === 'package' && (
        <p className="mb-4 max-w-[72ch]">{t('ready-week.package-note')}</p>
      )}
      <WithAside aside={<ReadyWeekAside page={page} chosen={page.chosen} answer={answer} />}>
        <Section title={t('ready-week.menu')}>
          <ReadyMenuTable dishes={dishes} />
        </Section>
        <WeekJudgements judgements={week.judgements} nutrients={nutrients} />
      </WithAside>
    </Page>
  )
}
