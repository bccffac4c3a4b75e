import type { LoaderFunctionArgs } from '@remix-run/node'
import { Page } from '#app/components/page.tsx'
import { requireAccount } from '#app/features/accounts/guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'nav.today' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireAccount(context, request)
  return null
}

export default function TodayPage() {
  const t = useTranslate()
  return <Page title={t('nav.today')}>{null}</Page>
}
