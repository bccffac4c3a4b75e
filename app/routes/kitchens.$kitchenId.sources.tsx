import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { parseSourcesForm } from '#app/features/suppliers/change-sources.form.ts'
import { changeSources, listSources } from '#app/features/suppliers/change-sources.server.ts'
import { parseSupplierForm } from '#app/features/suppliers/register-supplier.form.ts'
import { registerSupplier } from '#app/features/suppliers/register-supplier.server.ts'
import { SourceTables } from '#app/features/suppliers/source-table.tsx'
import { SupplierForm } from '#app/features/suppliers/supplier-form.tsx'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { badRequest, conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'sources.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const place = await requireMayInKitchen(context, request, 'read:offer', params.kitchenId)
  const { actor, kitchen } = place
  const { institutionId } = kitchen
  return {
    routes: await listSources(context.db, kitchen),
    mayChange: mayIn(actor, 'change:offer', { institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const place = await requireMayInKitchen(context, request, 'change:offer', params.kitchenId)
  const { actor, kitchen } = place
  const form = await readForm(request)
  const locale = await localeOf(request)
  const intent = form.get('intent')
  if (intent === 'sources') {
    const parsed = parseSourcesForm(form, locale)
    if (!parsed.ok) return unprocessable({ intent, problem: parsed.problem })
    await changeSources(context.db, actor, kitchen, parsed.request)
  } else if (intent === 'supplier') {
    const parsed = parseSupplierForm(form, locale)
    if (!parsed.ok) return unprocessable({ intent, problem: parsed.problem })
    const registered = await registerSupplier(context.db, actor, kitchen, parsed.request)
    if (!registered.ok) return conflict({ intent, refusal: registered.refusal })
  } else throw badRequest()
  return redirect(`/kitchens/${kitchen.id}/sources`)
}

export default function SourcesPage() {
  const t = useTranslate()
  const { routes, mayChange } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const tables = <SourceTables routes={routes} mayChange={mayChange} answer={answer} />
  return (
    <Page title={t('sources.title')} subtitle={t('sources.subtitle')}>
      <Problem of={answer} />
      {mayChange ? (
        <WithAside
          aside={
            <Section title={t('sources.new-supplier')}>
              <SupplierForm answer={answer} />
            </Section>
          }
        >
          {tables}
        </WithAside>
      ) : (
        tables
      )}
    </Page>
  )
}
