import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Proof } from '#app/components/page.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { BankTable } from '#app/features/menu-bank/bank-table.tsx'
import { loadMenuBank } from '#app/features/menu-bank/load-menu-bank.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'menu-bank.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:recipe')
  const asked = new URL(request.url).searchParams
  const today = context.clock.today(actor.timeZone)
  return {
    ...(await loadMenuBank(context.db, { actor, today })),
    query: asked.has('kitchen') ? `?${asked}` : '',
  }
}

export default function MenuBankPage() {
  const t = useTranslate()
  const { weeks, hasExamplePrices, query } = useLoaderData<typeof loader>()
  const ready = weeks.filter(({ isReady }) => isReady).length
  return (
    <Page
      title={t('menu-bank.title')}
      subtitle={t('menu-bank.subtitle', { ready, count: weeks.length })}
      actions={<ButtonLink to="/recipes">{t('menu-bank.recipes')}</ButtonLink>}
    >
      <Proof>{t('menu-bank.note')}</Proof>
      {hasExamplePrices && <Proof tone="warning">{t('menu-bank.example-prices')}</Proof>}
      <BankTable weeks={weeks} query={query} />
    </Page>
  )
}
