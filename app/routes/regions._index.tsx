import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Empty, Page } from '#app/components/page.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listRegions } from '#app/features/institutions/institution.repository.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'region.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:region')
  const { isNational, regionIds } = actor
  return { regions: await listRegions(context.db, isNational ? undefined : regionIds) }
}

export default function RegionsPage() {
  const t = useTranslate()
  const { regions } = useLoaderData<typeof loader>()
  return (
    <Page title={t('region.title')} subtitle={t('region.subtitle')}>
      <DataTable
        caption={t('region.title')}
        isCaptionHidden
        rows={regions}
        keyOf={({ id }) => id}
        empty={<Empty>{t('region.none')}</Empty>}
        columns={[
          {
            head: t('region.title'),
            cell: ({ id, name }) => (
              <Link className="link font-semibold" to={`/regions/${id}`}>
                {name}
              </Link>
            ),
          },
          { head: t('region.kanwil'), cell: ({ kanwilName }) => kanwilName },
        ]}
      />
    </Page>
  )
}
