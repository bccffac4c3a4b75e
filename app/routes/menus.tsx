import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { KitchenChoice } from '#app/features/kitchens/kitchen-choice.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addWeeks, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'menu-week.list-title' }

/** Whoever has one kitchen is led to the board of its coming week; others choose. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:menu')
  const { institutionIds, isNational, timeZone } = actor
  const kitchens = await listKitchens(context.db, isNational ? {} : { institutionIds })
  const week = addWeeks(weekOf(context.clock.today(timeZone)), 1)
  const [only, ...others] = kitchens
  if (only && others.length === 0) throw redirect(`/kitchens/${only.id}/menus/${week}`)
  return { kitchens, week }
}

export default function MenusPage() {
  const t = useTranslate()
  const { kitchens, week } = useLoaderData<typeof loader>()
  return (
    <Page title={t('menu-week.list-title')} subtitle={t.week(week)}>
      <KitchenChoice kitchens={kitchens} part={`menus/${week}`} />
    </Page>
  )
}
