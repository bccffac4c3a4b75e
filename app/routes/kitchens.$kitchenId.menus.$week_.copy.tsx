import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { copyMenuWeek } from '#app/features/menus/copy-menu-week.server.ts'
import { CopyWeek } from '#app/features/menus/copy-week-page.tsx'
import { loadCopyWeek } from '#app/features/menus/load-copy-week.server.ts'
import { parseCopyWeekForm } from '#app/features/menus/set-menu-entry.form.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, orNotFound, readForm, unprocessable } from '#app/shared/http.server.ts'
import { isWeek } from '#app/shared/week.ts'

export const handle = titled<typeof loader>((t, { copy }) =>
  t('menu-copy.title', { days: t.serviceWeek(copy.week) }),
)

const weekOf = (text = '') => orNotFound(isWeek(text) ? text : undefined)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'change:menu', kitchenId)
  const { kitchen, today } = place
  const from = new URL(request.url).searchParams.get('from') ?? ''
  const asked = isWeek(from) ? from : undefined
  return {
    copy: await loadCopyWeek(context.db, { kitchen, today, week: weekOf(params.week) }, asked),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'change:menu', kitchenId)
  const { actor, kitchen, today } = place
  const week = weekOf(params.week)
  const parsed = parseCopyWeekForm(await readForm(request))
  if (!parsed.ok) return unprocessable({ problem: parsed.problem })
  const { from, revision: seenRevision } = parsed.request
  const wish = { from, seenRevision }
  const answer = await copyMenuWeek(context.db, actor, { kitchen, today, week }, wish)
  if (!answer.ok) return conflict({ refusal: answer.refusal })
  return redirect(`/kitchens/${kitchen.id}/menus/${week}`)
}

export default function CopyWeekPage() {
  const t = useTranslate()
  const { copy } = useLoaderData<typeof loader>()
  return (
    <Page title={t('menu-copy.title', { days: t.serviceWeek(copy.week) })}>
      <Problem of={useActionData<typeof action>()} />
      <CopyWeek copy={copy} />
    </Page>
  )
}
