import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Section } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { actOnCycles } from '#app/features/menu-cycles/act-on-cycles.server.ts'
import { ApplyCycleForm, SaveCycleForm } from '#app/features/menu-cycles/cycle-forms.tsx'
import { CycleTable } from '#app/features/menu-cycles/cycle-table.tsx'
import { listMenuCycles } from '#app/features/menu-cycles/menu-cycle.repository.server.ts'
import { listMenuWeeks } from '#app/features/menus/menu-week.repository.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { badRequest, conflict, readForm, unprocessable } from '#app/shared/http.server.ts'
import { addWeeks, firstDayOf, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'menu-cycle.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:menu', kitchenId)
  const { actor, kitchen, today } = place
  const weeks = await listMenuWeeks(context.db, kitchen.id)
  return {
    cycles: await listMenuCycles(context.db, kitchen.id),
    weeks: weeks.filter(({ dishes }) => Number(dishes) > 0).map(({ week }) => week),
    nextMonday: firstDayOf(addWeeks(weekOf(today), 1)),
    mayChange: mayIn(actor, 'change:menu', { institutionId: kitchen.institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const { actor, ...place } = await requireMayInKitchen(context, request, 'change:menu', kitchenId)
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const answer = await actOnCycles({ db: context.db, actor, place }, intent, form)
  if (!answer) throw badRequest()
  if ('problem' in answer) return unprocessable({ intent, problem: answer.problem })
  if ('refusal' in answer) return conflict({ intent, refusal: answer.refusal })
  const home = `/kitchens/${place.kitchen.id}/menus`
  return redirect(intent === 'apply-cycle' ? home : `${home}/cycles`)
}

export default function MenuCyclesPage() {
  const t = useTranslate()
  const { cycles, weeks, nextMonday, mayChange } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('menu-cycle.title')}>
      <Problem of={answer} />
      <p className="mb-3 max-w-[72ch] text-soft">{t('menu-cycle.note')}</p>
      <CycleTable cycles={cycles} mayChange={mayChange} />
      {mayChange && cycles.length > 0 && (
        <Section title={t('menu-cycle.apply')}>
          <ApplyCycleForm cycles={cycles} nextMonday={nextMonday} answer={answer} />
        </Section>
      )}
      {mayChange && weeks.length > 0 && (
        <Section title={t('menu-cycle.save')}>
          <SaveCycleForm weeks={weeks} answer={answer} />
        </Section>
      )}
    </Page>
  )
}
